import { afterEach, describe, expect, it } from '@jest/globals';
import { deadlineStateOf } from '../../src/pane/fill/form-state';
import { deadlineWords, stateWords } from '../../src/pane/fill/state-words';
import { cardViewOf, type CardFacts, type CardView } from '../../src/pane/shell/card-view';
import { sheetOfForm } from '../../src/pane/document/document-state';
import { schedule } from '../demo-campaign';
import { OpenPane } from './support/open-pane';

const now = new Date('2023-05-05T09:00:00+08:00');
const good = ['5月14日', '技能大赛', '旅游学院', ''];
let pane: OpenPane;

afterEach(() => pane.close());

/** The card of 附件1 as it stands. */
function card(waiting: CardFacts['waiting'] = null): CardView {
  const { watcher } = pane.services;
  const { owner, reported } = pane.department;
  const sheet = sheetOfForm(watcher.state.get(), owner, 'schedule');
  const known = reported.of('schedule');
  const reading = (sheet && watcher.state.get().readings.get(sheet.id)) ?? null;
  const rows = reading?.kind === 'table' ? reading.rows : [];
  return cardViewOf({
    sheet,
    reading,
    reported: known.kind === 'version' ? known.submission : null,
    waiting,
    blocking: (issues) => pane.desk().waivers.blocking(issues, rows),
  });
}

const words = (): string => stateWords(card().state, 'zh-CN', now);

async function start(): Promise<void> {
  pane = new OpenPane();
  await pane.signIn();
}

describe('a form on its way', () => {
  it('goes from blank over mistakes to reported, in a clerk’s words, with one next step each', async () => {
    await start();
    expect([words(), card().next]).toEqual(['未填', 'insert']);
    await pane.insert();
    expect([words(), card().next, card().obstacle]).toEqual(['未填', 'none', 'empty']);
    await pane.fill([['5月32日', '技能大赛', '旅游学校', '']]);
    expect([words(), card().next, card().obstacle]).toEqual(['有 2 处要改', 'fix', 'errors']);
    await pane.fill([good]);
    expect([words(), card().next]).toEqual(['可以上报', 'push']);
    await pane.desk().sync.push();
    expect([words(), card().next, card().obstacle]).toEqual([
      '已报（第 1 版，5月4日 10:21）',
      'none',
      'same',
    ]);
    await pane.fill([good, ['5月15日', '讲座', '旅游学院', '']]);
    expect([words(), card().next]).toEqual(['有修改未上报', 'push']);
  });

  it('says zero report, and offers to fetch what is reported where there is no sheet', async () => {
    await start();
    await pane.desk().sync.zeroReport(true);
    expect([words(), card().next]).toEqual(['零报告（第 1 版，5月4日 10:21）', 'none']);
    pane.gateway.report('schedule', 'tourism', [{ date: '5月14日', content: '技能大赛', units: '旅游学院' }]);
    await pane.department.refresh();
    expect(card().next).toBe('fetch');
  });

  it('is kept while a zero report without a sheet waits, and asks for nothing', async () => {
    await start();
    const { state, next } = card({ fingerprint: null, onSheet: true });
    expect([stateWords(state, 'zh-CN', now), next]).toEqual(['已存好，待发', 'none']);
  });

  it('says which version it is where a newer one is there, until that is fetched', async () => {
    await start();
    await pane.insert();
    await pane.fill([good]);
    await pane.desk().sync.push();
    pane.gateway.report('schedule', 'tourism', [{ date: '5月14日', content: '讲座', units: '旅游学院' }]);
    await pane.department.refresh();
    expect([words(), card().next, card().obstacle]).toEqual(['本表是第 1 版', 'none', 'same']);
    await pane.fill([good, ['5月15日', '讲座', '旅游学院', '']]);
    expect(words()).toBe('有修改未上报');
    await pane.desk().sync.pull(true);
    expect(words()).toMatch(/^已报（第 2 版，/);
  });

  it('is what was returned once it was returned', async () => {
    await start();
    pane.gateway.report('schedule', 'tourism', [], { status: 'returned' });
    await pane.department.refresh();
    expect(words()).toBe('退回修改（第 1 版）');
  });
});

describe('the deadline of 附件1, 6 May', () => {
  const said = (time: string, reported = false): string => {
    const at = new Date(time);
    return deadlineWords(deadlineStateOf(schedule, reported, at), schedule, 'zh-CN', at);
  };

  it.each([
    ['2023-04-10T09:00:00+08:00', '5月6日截止'],
    ['2023-05-04T23:59:00+08:00', '还有 2 天'],
    ['2023-05-06T00:00:00+08:00', '今天截止'],
    ['2023-05-06T23:59:59+08:00', '今天截止'],
    ['2023-05-07T00:00:00+08:00', '逾期 1 天'],
    ['2023-05-08T12:00:00+08:00', '逾期 2 天'],
    ['2026-05-08T12:00:00+08:00', '已于2023年5月6日截止'],
  ])('at %s reads %s', (time, expected) => {
    expect(said(time)).toBe(expected);
  });

  it('does not press whoever has reported', () => {
    expect(said('2023-05-06T12:00:00+08:00', true)).toBe('5月6日截止');
  });
});
