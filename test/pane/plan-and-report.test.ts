import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Issue } from '../../src/forms/issue';
import { PlanComparison } from '../../src/pane/document/plan-comparison';
import { countIssues, listedIssues } from '../../src/pane/check/listed-issues';
import { placeOf } from '../../src/pane/findings/issue-place';
import { demoCampaign, statistics } from '../demo-campaign';
import { FakeGateway } from './support/fake-gateway';
import { OpenPane } from './support/open-pane';
import { memoryKeyValue } from '../../src/pane/storage/key-value';
import { until } from './support/until';

const dueDay = '2023-05-30T09:00:00+08:00';
const planned = (content: string): string[] => ['5月14日', content, '旅游学院', '9:00'];
const reported = (content: string): string[] => [content, '12', '200', '双紫村50人', '0', ''];

let gateway: FakeGateway;
let pane: OpenPane;

const open = async (now = dueDay): Promise<void> => {
  pane = new OpenPane(gateway, memoryKeyValue(), now);
  await pane.signIn();
};

beforeEach(() => {
  gateway = new FakeGateway();
});

afterEach(() => pane.close());

/** What is said of a form beside the other one: code, activity, row. */
const said = (form: string): readonly (readonly unknown[])[] =>
  pane
    .reading(form)
    .issues.filter(({ code }) => code.startsWith('plan.'))
    .map(({ code, parameters, row }) => [code, parameters['activity'], row]);

describe('plan and report in one workbook', () => {
  beforeEach(async () => {
    await open();
    await pane.insert('schedule');
    await pane.insert('statistics');
    await pane.fill([planned('导游技能大赛'), planned('羌绣体验')], 'schedule');
  });

  it('say nothing of a form not begun', () => {
    expect(said('statistics')).toEqual([]);
    expect(said('schedule')).toEqual([]);
  });

  it('are compared before anything is reported', async () => {
    await pane.fill([reported('导游技能大赛'), reported('工匠讲座')], 'statistics');
    expect(said('statistics')).toEqual([
      ['plan.not-reported', '羌绣体验', null],
      ['plan.unplanned', '工匠讲座', 1],
    ]);
    expect(said('schedule')).toEqual([
      ['plan.unplanned', '工匠讲座', null],
      ['plan.not-reported', '羌绣体验', 1],
    ]);
  });

  it('show what is missing as said of the whole form, and the rest on its cell', async () => {
    await pane.fill([reported('导游技能大赛'), reported('工匠讲座')], 'statistics');
    const reading = pane.reading('statistics');
    const [missing, unplanned] = listedIssues(reading).filter(({ severity }) => severity === 'warning');
    const { firstRow, columns, resultColumn } = reading.table;
    const place = { row: firstRow + 1, column: columns['content'] };
    expect([missing && placeOf(missing, reading), unplanned && placeOf(unplanned, reading)]).toEqual([
      null,
      place,
    ]);
    const sheet = pane.sheet('statistics').id;
    await until(() => pane.host.look.mark(sheet, { ...place, column: 1 }) === 'warning', 'it is marked');
    expect(pane.host.look.text(sheet, { row: place.row, column: resultColumn })).toContain('附件1里没有');
  });

  it('follow an edit in either sheet', async () => {
    await pane.fill([reported('导游技能大赛'), reported('工匠讲座')], 'statistics');
    const plan = pane.sheet('schedule').id;
    const name = { row: pane.reading('schedule').table.firstRow + 1, column: 2 };
    await pane.host.user.type(plan, name, '工匠讲座');
    await until(() => said('statistics').length === 0, 'the report agrees with the plan');
    const report = pane.sheet('statistics').id;
    const counted = { row: pane.reading('statistics').table.firstRow, column: 1 };
    await pane.host.user.type(report, counted, '茶艺展示');
    await until(() => said('schedule').length === 2, 'the plan hears of it');
    await until(() => pane.host.look.mark(plan, { ...name, row: name.row - 1 }) === 'warning', 'marked');
  });

  it('have their warnings confirmed like all others, an edit of a moment ago included', async () => {
    await pane.fill([reported('导游技能大赛'), reported('羌绣体验')], 'statistics');
    const name = { row: pane.reading('schedule').table.firstRow, column: 2 };
    await pane.host.user.type(pane.sheet('schedule').id, name, '茶艺展示');
    await pane.desk('statistics').sync.push();
    expect(pane.desk('statistics').sync.state.get()).toEqual({ kind: 'confirm', task: 'push', count: 2 });
  });

  it('are compared with what was reported once the other sheet is gone', async () => {
    gateway.report('schedule', 'tourism', [{ content: '导游技能大赛' }]);
    await pane.department.refresh();
    await pane.fill([reported('导游技能大赛')], 'statistics');
    expect(said('statistics')).toHaveLength(1);
    const plan = pane.sheet('schedule').id;
    await pane.host.user.removeSheet(plan);
    await until(() => said('statistics').length === 0, 'compared with the version on the gateway');
  });
});

describe('a report in a workbook without the plan', () => {
  it('is compared with the plan last reported, and follows a newer one', async () => {
    gateway.report('schedule', 'tourism', [{ content: '导游技能大赛' }]);
    await open();
    await until(() => pane.department.reported.rowsOf('schedule') !== null, 'the plan is known');
    await pane.insert('statistics');
    await pane.fill([reported('导游技能大赛')], 'statistics');
    expect(said('statistics')).toEqual([]);
    gateway.report('schedule', 'tourism', [{ content: '羌绣体验' }]);
    await pane.department.refresh();
    expect(said('statistics')).toHaveLength(2);
  });

  it('is compared with nothing where no plan is known', async () => {
    await open();
    await pane.insert('statistics');
    await pane.fill([reported('导游技能大赛')], 'statistics');
    expect(said('statistics')).toEqual([]);
  });

  it('is only told of it before the day of the deadline', async () => {
    gateway.report('schedule', 'tourism', [{ content: '羌绣体验' }]);
    await open('2023-05-29T23:59:00+08:00');
    await pane.insert('statistics');
    await pane.fill([reported('导游技能大赛')], 'statistics');
    await until(() => said('statistics').length === 2, 'the plan is known');
    expect(countIssues(listedIssues(pane.reading('statistics')), 0)).toMatchObject({ warnings: 0, infos: 2 });
  });
});

describe('a comparison', () => {
  const today = '2023-05-30';
  const rows = (count: number, name: string): { content: string }[] =>
    Array.from({ length: count }, (_, at) => ({ content: `${name}${String(at)}` }));

  it('gives the same list as long as no name has changed', () => {
    const comparison = new PlanComparison(demoCampaign, statistics);
    const plan = rows(2, '讲座');
    const compare = (teachers: number): readonly Issue[] =>
      comparison.issues([{ content: '技能大赛', teachers }], plan, today);
    expect(compare(12)).toBe(compare(13));
    expect(compare(12)).toHaveLength(3);
  });

  it('of long forms that agree is made; of long forms unlike each other it is left to the gateway', () => {
    const comparison = new PlanComparison(demoCampaign, statistics);
    const many = rows(5_000, '讲座');
    expect(comparison.issues([...many, { content: '羌绣体验' }], many, today)).toMatchObject([
      { code: 'plan.unplanned', row: 5_000 },
    ]);
    expect(comparison.issues(rows(5_000, '竞赛'), many, today)).toEqual([]);
  });
});
