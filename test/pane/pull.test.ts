import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SyncState } from '../../src/pane/sync/sync-state';
import { OpenPane } from './support/open-pane';

let pane: OpenPane;
const reported = [
  { seq: 1, date: '5月14日', content: '技能大赛', units: '旅游学院', time: '9:00' },
  { seq: 2, date: '5月15日', content: '讲座', units: '旅游学院、教务处', time: null },
];

beforeEach(async () => {
  pane = new OpenPane();
  await pane.signIn();
});

afterEach(() => pane.close());

const state = (): SyncState => pane.desk().sync.state.get();
const contents = (): readonly unknown[] => pane.reading().rows.map((row) => row['content']);

describe('pulling', () => {
  it('gives the rows back on a new sheet where there is none', async () => {
    pane.gateway.report('schedule', 'tourism', reported);
    await pane.desk().sync.pull();
    expect(state()).toEqual({ kind: 'pulled', version: 1, rows: 2 });
    expect(contents()).toEqual(['技能大赛', '讲座']);
    expect(pane.sheet().binding).toMatchObject({ version: 1, fingerprint: pane.reading().fingerprint });
  });

  it('warns before it replaces rows that were not sent, and leaves them until told', async () => {
    await pane.insert();
    await pane.fill([['5月16日', '未报的', '旅游学院', '']]);
    pane.gateway.report('schedule', 'tourism', reported);
    await pane.desk().sync.pull();
    expect(state()).toEqual({ kind: 'confirm', task: 'pull', count: 1 });
    expect(contents()).toEqual(['未报的']);
    await pane.desk().sync.pull(true);
    expect(contents()).toEqual(['技能大赛', '讲座']);
  });

  it('can be undone in one step', async () => {
    await pane.insert();
    await pane.fill([['5月16日', '未报的', '旅游学院', '']]);
    pane.gateway.report('schedule', 'tourism', reported);
    await pane.desk().sync.pull(true);
    await pane.host.user.undo();
    await pane.settled();
    expect(contents()).toEqual(['未报的']);
  });

  it('asks nothing where the sheet equals what was reported', async () => {
    pane.gateway.report('schedule', 'tourism', reported);
    await pane.desk().sync.pull();
    pane.gateway.report('schedule', 'tourism', reported.slice(0, 1));
    await pane.desk().sync.pull();
    expect(state()).toEqual({ kind: 'pulled', version: 2, rows: 1 });
    expect(contents()).toEqual(['技能大赛']);
  });

  it('brings the waivers of the version along', async () => {
    const rows = [{ date: '5月32日', content: '参观', units: '旅游学院' }];
    const waiver = { code: 'date.invalid', row: 0, column: 'date', reason: '通知原文如此' };
    pane.gateway.report('schedule', 'tourism', rows, { waivers: [waiver] });
    await pane.desk().sync.pull();
    const reading = pane.reading();
    expect(pane.desk().waivers.blocking(reading.issues, reading.rows)).toEqual([]);
  });

  it('says so where nothing was reported', async () => {
    await pane.desk().sync.pull();
    expect(state()).toMatchObject({ kind: 'failed', error: { code: 'submission.missing' } });
  });
});
