import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SyncState } from '../../src/pane/sync/sync-state';
import { memoryKeyValue } from '../../src/pane/storage/key-value';
import { OpenPane } from './support/open-pane';
import { problem, unreachable } from './support/fake-gateway';
import { until } from './support/until';

const good = ['5月14日', '技能大赛', '旅游学院', '9:00'];
const outside = ['5月30日', '讲座', '旅游学院', ''];
const wrong = ['5月32日', '参观', '旅游学院', ''];

let pane: OpenPane;

beforeEach(async () => {
  pane = new OpenPane();
  await pane.signIn();
  await pane.insert();
});

afterEach(() => pane.close());

const state = (form = 'schedule'): SyncState => pane.desk(form).sync.state.get();
const kind = (form = 'schedule'): string => state(form).kind;

describe('a push', () => {
  it('sends the rows with the campaign and gives a receipt', async () => {
    await pane.fill([good]);
    await pane.desk().sync.push();
    expect(state()).toMatchObject({ kind: 'pushed', receipt: { version: 1, rows: 1 }, afterwards: null });
    expect(pane.gateway.pushes[0]?.request).toMatchObject({
      base: null,
      campaign: 'vocational-week-2023',
      rows: [{ seq: 1, date: '5月14日', content: '技能大赛' }],
    });
  });

  it('keeps the version in the document and builds the next one on it', async () => {
    await pane.fill([good]);
    await pane.desk().sync.push();
    expect(pane.sheet().binding).toMatchObject({ version: 1, fingerprint: pane.reading().fingerprint });
    await pane.fill([good, ['5月15日', '讲座', '旅游学院', '']]);
    await pane.desk().sync.push();
    expect(pane.gateway.pushes[1]?.request.base).toBe(1);
    expect(pane.sheet().binding?.version).toBe(2);
  });

  it('writes 序号 into the sheet, past blank rows', async () => {
    await pane.fill([good, ['', '', '', ''], ['5月15日', '讲座', '旅游学院', '']]);
    await pane.desk().sync.push();
    const { firstRow } = pane.reading().table;
    const numbers = [0, 1, 2].map((at) =>
      pane.host.look.text(pane.sheet().id, { row: firstRow + at, column: 0 }),
    );
    expect(numbers).toEqual(['1', '', '2']);
    expect(pane.reading().fingerprint).toBe(pane.sheet().binding?.fingerprint);
  });

  it('asks first where warnings are left', async () => {
    await pane.fill([good, outside]);
    await pane.desk().sync.push();
    expect(state()).toEqual({ kind: 'confirm', task: 'push', count: 1 });
    expect(pane.gateway.pushes).toEqual([]);
    pane.desk().sync.dismiss();
    expect(kind()).toBe('idle');
    await pane.desk().sync.push(true);
    expect(kind()).toBe('pushed');
  });

  it('does not go out with errors, nor before the last edit was looked at', async () => {
    await pane.fill([good]);
    const { table } = pane.reading();
    await pane.host.user.type(pane.sheet().id, { row: table.firstRow, column: 1 }, '5月32日');
    await pane.desk().sync.push();
    expect(kind()).toBe('idle');
    expect(pane.gateway.pushes).toEqual([]);
  });

  it('goes out with an error that is waived, reason and all', async () => {
    await pane.fill([good, wrong]);
    const issue = pane.reading().issues.find(({ code }) => code === 'date.invalid');
    if (issue === undefined) throw new Error('the mistake was not found');
    pane.desk().waivers.waive(issue, pane.reading().rows, '通知原文如此');
    await pane.desk().sync.push();
    expect(pane.gateway.pushes[0]?.request.waivers).toEqual([
      { code: 'date.invalid', row: 1, column: 'date', reason: '通知原文如此' },
    ]);
  });

  it('asks anew when a waived cell is changed', async () => {
    await pane.fill([wrong]);
    const issue = pane.reading().issues.find(({ code }) => code === 'date.invalid');
    if (issue === undefined) throw new Error('the mistake was not found');
    pane.desk().waivers.waive(issue, pane.reading().rows, '通知原文如此');
    await pane.fill([['5月33日', '参观', '旅游学院', '']]);
    const { issues, rows } = pane.reading();
    expect(pane.desk().waivers.blocking(issues, rows)).toHaveLength(1);
  });

  it('leaves edits made meanwhile as work not yet sent', async () => {
    await pane.fill([good]);
    let release = (): void => undefined;
    pane.gateway.beforePush = new Promise((resolve) => {
      release = resolve;
    });
    const pushed = pane.desk().sync.push();
    await until(() => pane.desk().sync.state.get().kind === 'working', 'it is being sent');
    await pane.fill([['5月16日', '技能大赛', '旅游学院', '9:00']]);
    release();
    await pushed;
    expect(kind()).toBe('pushed');
    expect(pane.sheet().binding?.fingerprint).not.toBe(pane.reading().fingerprint);
  });

  it('is not sent twice by two presses', async () => {
    await pane.fill([good]);
    await Promise.all([pane.desk().sync.push(), pane.desk().sync.push()]);
    expect(pane.gateway.pushes).toHaveLength(1);
  });
});

describe('a push that fails on the way', () => {
  it('is tried again under the same key and makes no second version', async () => {
    await pane.fill([good]);
    pane.gateway.pushFailures.push('lost');
    await pane.desk().sync.push();
    expect(kind()).toBe('idle');
    await pane.services.outbox.attempt();
    await until(() => kind() === 'pushed', 'it is reported');
    const [first, second] = pane.gateway.pushes;
    expect(second?.key).toBe(first?.key);
    expect(pane.gateway.versions('schedule', 'tourism')).toHaveLength(1);
  });

  it('is tried again under the same key after the pane was opened anew', async () => {
    pane.close();
    const storage = memoryKeyValue();
    const keys: (string | undefined)[] = [];
    for (let visit = 1; visit <= 2; visit += 1) {
      pane = new OpenPane(pane.gateway, storage);
      await pane.signIn();
      await pane.insert();
      await pane.fill([good]);
      pane.gateway.pushFailures.push(unreachable());
      await pane.desk().sync.push();
      keys.push(pane.gateway.pushes.slice(-1)[0]?.key);
      pane.close();
    }
    expect(keys[1]).toBe(keys[0]);
  });

  it('goes out before the next one of the sheet, which gets another key', async () => {
    await pane.fill([good]);
    pane.gateway.pushFailures.push(unreachable());
    await pane.desk().sync.push();
    await pane.fill([['5月15日', '技能大赛', '旅游学院', '9:00']]);
    await pane.desk().sync.push();
    const [first, again, next] = pane.gateway.pushes;
    expect(again?.key).toBe(first?.key);
    expect(next?.key).not.toBe(first?.key);
    await until(() => kind() === 'pushed', 'it is reported');
    expect(state()).toMatchObject({ receipt: { version: 2, merged: false } });
  });

  it('goes on by itself once somebody has signed in again', async () => {
    await pane.fill([good]);
    pane.gateway.pushFailures.push(problem('session.expired'));
    await pane.desk().sync.push();
    expect(kind()).toBe('needs-sign-in');
    pane.services.session.markEnded('token-of-tourism');
    const desk = pane.desk();
    await pane.services.session.signIn(pane.gateway, { unit: 'tourism', code: 'right' });
    await until(() => kind() === 'pushed', 'it is reported');
    expect(pane.desk()).toBe(desk);
    expect(pane.host.look.text(pane.sheet().id, { row: pane.reading().table.firstRow, column: 1 })).toBe(
      '5月14日',
    );
  });

  it('shows what the gateway found, as its own', async () => {
    await pane.fill([good]);
    const issue = {
      code: 'date.invalid',
      severity: 'error',
      row: 0,
      column: 'date',
      message: '没有这样的日期',
      parameters: { written: '5月14日' },
    };
    pane.gateway.pushFailures.push(problem('submission.invalid', { issues: [issue] }));
    await pane.desk().sync.push();
    expect(state()).toMatchObject({ kind: 'refused', issues: [issue] });
  });
});

describe('what somebody else reported of other cells', () => {
  const mine = { seq: 1, date: '5月14日', content: '技能大赛', units: '旅游学院', time: '9:00' };
  const theirs = { seq: 2, date: '5月20日', content: '别人的', units: '旅游学院' };

  beforeEach(async () => {
    await pane.fill([good]);
    pane.gateway.report('schedule', 'tourism', [theirs]);
    pane.gateway.mergedRows = [mine, theirs];
  });

  it('is on the sheet after a push, which now equals the merged version', async () => {
    await pane.desk().sync.push();
    expect(state()).toMatchObject({
      kind: 'pushed',
      receipt: { version: 2, merged: true },
      afterwards: null,
    });
    expect(pane.reading().rows.map(({ content }) => content)).toEqual(['技能大赛', '别人的']);
    expect(pane.sheet().binding).toMatchObject({ version: 2, fingerprint: pane.reading().fingerprint });
  });

  it('leaves a sheet alone on which somebody has gone on typing, to be merged at the next push', async () => {
    let release = (): void => undefined;
    pane.gateway.beforePush = new Promise((resolve) => (release = resolve));
    const pushed = pane.desk().sync.push();
    await until(() => state().kind === 'working', 'it is being sent');
    await pane.fill([['5月14日', '又改了', '旅游学院', '9:00']]);
    release();
    await pushed;
    expect(state()).toMatchObject({ kind: 'pushed', receipt: { merged: true }, afterwards: null });
    expect(pane.reading().rows.map(({ content }) => content)).toEqual(['又改了']);
    expect(pane.sheet().binding?.version ?? null).toBeNull();
  });
});

describe('a zero report', () => {
  it('always asks, saying how many rows would not be sent', async () => {
    await pane.fill([good]);
    await pane.desk().sync.zeroReport();
    expect(state()).toEqual({ kind: 'confirm', task: 'zero-report', count: 1 });
  });

  it('goes out without a sheet too', async () => {
    await pane.desk('statistics').sync.zeroReport(true);
    expect(state('statistics')).toMatchObject({ kind: 'pushed', zeroReport: true });
    expect(pane.gateway.pushes[0]?.request).toMatchObject({ rows: [], zeroReport: true, base: null });
  });
});
