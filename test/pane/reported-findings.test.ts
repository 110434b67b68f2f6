import { afterEach, describe, expect, it } from '@jest/globals';
import { reportedFindings, type ReportedFindings } from '../../src/pane/office/reported-findings';
import { VersionLoader } from '../../src/pane/office/version-loader';
import type { RawRow } from '../../src/forms/cell';
import type { Waiver } from '../../src/protocol/wire';
import { demoCampaign, schedule } from '../demo-campaign';
import { FakeGateway, unreachable } from './support/fake-gateway';
import { OpenPane } from './support/open-pane';

const good = { date: '5月14日', content: '技能大赛', units: '旅游学院', time: null };
const outside = { ...good, date: '5月30日', content: '讲座' };
const wrong = { ...good, date: '5月32日', content: '参观' };
const waiver: Waiver = { code: 'date.invalid', row: 1, column: 'date', reason: '通知原文如此' };

let pane: OpenPane | null = null;

afterEach(() => pane?.close());

function findings(rows: readonly RawRow[], waivers: readonly Waiver[] = []): ReportedFindings {
  const gateway = new FakeGateway();
  gateway.report('schedule', 'tourism', rows, { waivers: [...waivers] });
  const [submission] = gateway.versions('schedule', 'tourism');
  if (submission === undefined) throw new Error('nothing was reported');
  return reportedFindings(demoCampaign, schedule, submission);
}

describe('what the office sees of a version', () => {
  it('is each warning with its row', () => {
    expect(findings([good, outside])).toMatchObject({
      open: [{ code: 'date.out-of-period', row: 1, severity: 'warning' }],
      waived: [],
    });
  });

  it('is each waiver with the error it stands for', () => {
    expect(findings([good, wrong], [waiver])).toMatchObject({
      open: [],
      waived: [{ waiver: { reason: '通知原文如此' }, issue: { code: 'date.invalid', row: 1 } }],
    });
  });

  it('has errors that nobody waived before all warnings', () => {
    expect(findings([outside, wrong]).open.map(({ code }) => code)).toEqual([
      'date.invalid',
      'date.out-of-period',
    ]);
  });

  it('keeps a waiver whose error the check no longer finds', () => {
    expect(findings([good, good], [waiver]).waived).toEqual([{ waiver, issue: null }]);
  });

  it('is nothing for a version in order', () => {
    expect(findings([good, {}])).toEqual({ rows: 1, open: [], waived: [] });
  });

  it('is what the department pushed, waiver and all', async () => {
    pane = new OpenPane();
    await pane.signIn();
    await pane.insert();
    await pane.fill([
      ['5月14日', '技能大赛', '旅游学院', ''],
      ['5月32日', '参观', '旅游学院', ''],
    ]);
    const issue = pane.reading().issues.find(({ code }) => code === 'date.invalid');
    if (issue === undefined) throw new Error('the mistake was not found');
    pane.desk().waivers.waive(issue, pane.reading().rows, '通知原文如此');
    await pane.desk().sync.push(true);
    const loader = new VersionLoader(pane.gateway, 'schedule', 'tourism');
    await loader.load();
    const version = loader.version.get();
    if (version === null) throw new Error('no version was fetched');
    expect(reportedFindings(demoCampaign, schedule, version).waived).toMatchObject([
      { issue: { row: 1 }, waiver: { reason: '通知原文如此' } },
    ]);
  });
});

describe('fetching a version', () => {
  it('says what failed, keeps what was there, and can be tried again', async () => {
    const gateway = new FakeGateway();
    gateway.report('schedule', 'tourism', [good]);
    const loader = new VersionLoader(gateway, 'schedule', 'tourism');
    await loader.load();
    const answer = gateway.submission.bind(gateway);
    gateway.submission = () => Promise.reject(unreachable());
    await loader.load();
    expect(loader.action.state.get().error).toMatchObject({ code: 'network.unreachable' });
    expect(loader.version.get()?.version).toBe(1);
    gateway.submission = answer;
    gateway.report('schedule', 'tourism', [good, outside]);
    await loader.load();
    expect([loader.version.get()?.version, loader.action.state.get().error]).toEqual([2, null]);
  });
});
