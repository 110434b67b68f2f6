import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RawRow } from '../../src/forms/cell';
import { choiceKeys, type Choice } from '../../src/pane/settle/choice';
import { choiceWords, conflictPlace, conflictSubject } from '../../src/pane/settle/conflict-words';
import type { OpenConflict } from '../../src/pane/settle/open-conflict';
import { isSettled, settledForm } from '../../src/pane/settle/settled-form';
import { conflictWords } from '../../src/pane/sync/conflict-words';
import type { SyncState } from '../../src/pane/sync/sync-state';
import { schedule } from '../demo-campaign';
import { problem, unreachable } from './support/fake-gateway';
import { OpenPane } from './support/open-pane';
import { until } from './support/until';

const contest = ['5月14日', '技能大赛', '旅游学院', '9:00'];
const lecture = ['5月15日', '工匠讲座', '旅游学院', '10:00'];
const later = (time: string): string[] => [...contest.slice(0, 3), time];

let pane: OpenPane;

/** One of two people of a unit: both have version 1 on their sheets. */
beforeEach(async () => {
  pane = new OpenPane();
  pane.gateway.mergesItself = true;
  await pane.signIn();
  await pane.insert();
  await pane.fill([contest, lecture]);
  await pane.desk().sync.push();
});

afterEach(() => pane.close());

const state = (): SyncState => pane.desk().sync.state.get();
const newest = (): readonly RawRow[] => pane.gateway.versions('schedule', 'tourism').slice(-1)[0]?.rows ?? [];
const times = (rows: readonly RawRow[]): unknown[] => rows.map(({ time }) => time);
const conflict = (): OpenConflict => {
  const current = state();
  if (current.kind !== 'conflict') throw new Error(`there is no conflict, it is ${current.kind}`);
  return current.conflict;
};

/** The other one reports version 1 with changes. */
function otherReports(change: (rows: RawRow[]) => RawRow[], person = '甲'): void {
  pane.gateway.report('schedule', 'tourism', change([...newest()]), { person });
}

const timeOf = (at: number, time: string) => (rows: RawRow[]) =>
  rows.map((row, index) => (index === at ? { ...row, time } : row));

const choose = (...choices: readonly Choice[]): void => {
  const keys = choiceKeys(conflict(), schedule);
  pane
    .desk()
    .sync.choices.update(
      (before) => new Map([...before, ...choices.map((choice, at) => [keys[at] ?? '', choice] as const)]),
    );
};
const made = (): readonly (Choice | undefined)[] => {
  const chosen = pane.desk().sync.choices.get();
  return choiceKeys(conflict(), schedule).map((key) => chosen.get(key));
};
const settle = (): Promise<void> => pane.desk().sync.pushSettled(settledForm(conflict(), schedule, made()));

/** Both change the time of the contest, and the other one that of the lecture besides. */
async function meet(): Promise<void> {
  otherReports((rows) => timeOf(1, '15:00')(timeOf(0, '11:00')(rows)));
  await pane.fill([later('9:30')]);
  await pane.desk().sync.push();
}

describe('a cell that somebody else wrote otherwise meanwhile', () => {
  beforeEach(meet);

  it('is told with its place, what stands on each side, and whose version it is', () => {
    const [one] = conflict().conflicts;
    if (one === undefined) throw new Error('no conflict');
    expect(conflictPlace(one, conflict(), schedule, 'zh-CN')).toBe('第 1 行 · 技能大赛 · 5月14日');
    expect(conflictSubject(one, schedule, 'zh-CN')).toBe('具体时间');
    const sides = (['mine', 'theirs', 'before'] as const).map((side) =>
      choiceWords(one, side, conflict(), schedule, 'zh-CN'),
    );
    expect(sides).toEqual(['9:30', '11:00', '9:00']);
    expect(conflictWords(conflict(), 'zh-CN', pane.services.now())).toContain('第 2 版（甲 5月4日 10:21）');
  });

  it('is reported as chosen, on top of that version, and the sheet then equals it', async () => {
    choose('mine');
    await settle();
    expect(pane.gateway.pushes.slice(-1)[0]?.request.base).toBe(2);
    expect(state()).toMatchObject({ kind: 'pushed', receipt: { version: 3 }, afterwards: null });
    expect(times(newest())).toEqual(['9:30', '15:00']);
    expect(times(pane.reading().rows)).toEqual(['9:30', '15:00']);
    expect(pane.sheet().binding).toMatchObject({ version: 3, fingerprint: pane.reading().fingerprint });
    expect(pane.desk().sync.choices.get().size).toBe(0);
  });

  it('leaves sheet and gateway alone when it is cancelled, and comes back with the choice made', async () => {
    choose('theirs');
    pane.desk().sync.dismiss();
    expect(state().kind).toBe('idle');
    expect(times(pane.reading().rows)).toEqual(['9:30', '10:00']);
    expect(pane.gateway.versions('schedule', 'tourism')).toHaveLength(2);
    await pane.desk().sync.push();
    expect(made()).toEqual(['theirs']);
  });

  it('leaves a sheet alone on which somebody has gone on typing', async () => {
    choose('mine');
    await pane.fill([later('9:45')]);
    await settle();
    expect(state()).toMatchObject({ kind: 'pushed', afterwards: null });
    expect(times(newest())).toEqual(['9:30', '15:00']);
    expect(times(pane.reading().rows)).toEqual(['9:45', '10:00']);
    expect(pane.sheet().binding?.version).toBe(1);
  });

  it('needs no second choice where the sheet that was left alone meets the same again', async () => {
    choose('theirs');
    await pane.fill([later('9:30'), ['5月15日', '工匠讲座', '教务处', '10:00']]);
    await settle();
    await pane.desk().sync.push();
    expect(conflict()).toMatchObject({ version: 3, conflicts: [{ mine: '9:30', theirs: '11:00' }] });
    expect(made()).toEqual(['theirs']);
    await settle();
    expect(pane.reading().rows.map(({ time, units }) => [time, units])).toEqual([
      ['11:00', '旅游学院'],
      ['15:00', '教务处'],
    ]);
  });
});

describe('a report of what was settled', () => {
  beforeEach(async () => {
    await meet();
    choose('mine');
  });

  it('meets a third version: what was chosen stays, and only what is new is asked', async () => {
    otherReports((rows) =>
      timeOf(0, '12:00')([...rows, { content: '开幕', date: '5月16日', units: '旅游学院' }]),
    );
    await settle();
    expect(conflict()).toMatchObject({ version: 3, conflicts: [{ mine: '9:30', theirs: '12:00' }] });
    expect(made()).toEqual([undefined]);
    choose('mine');
    await settle();
    expect(times(newest())).toEqual(['9:30', '15:00', null]);
    expect(pane.reading().rows.map(({ content }) => content)).toEqual(['技能大赛', '工匠讲座', '开幕']);
  });

  it('is merged with a third version that says nothing else of what was chosen', async () => {
    otherReports(timeOf(1, '16:00'));
    await settle();
    expect(state()).toMatchObject({ kind: 'pushed', receipt: { version: 4, merged: true } });
    expect(times(pane.reading().rows)).toEqual(['9:30', '16:00']);
  });

  it('says what the gateway found, and can be settled otherwise', async () => {
    const issue = {
      ...{ code: 'time.invalid', severity: 'error', row: 0, column: 'time', message: '不行', parameters: {} },
    };
    pane.gateway.pushFailures.push(problem('submission.invalid', { issues: [issue] }));
    await settle();
    expect(state()).toMatchObject({
      ...{ kind: 'conflict', step: null, trouble: { kind: 'refused', issues: [issue] } },
    });
    expect(made()).toEqual(['mine']);
    choose('theirs');
    await settle();
    expect(times(newest())).toEqual(['11:00', '15:00']);
  });

  it('keeps the choices where it fails otherwise, and can be tried again', async () => {
    pane.gateway.pushFailures.push(problem('access.denied'));
    await settle();
    expect(state()).toMatchObject({ kind: 'conflict', trouble: { kind: 'failed' } });
    await settle();
    expect(state()).toMatchObject({ kind: 'pushed', receipt: { version: 3 } });
  });

  it('goes on by itself once somebody has signed in again', async () => {
    pane.gateway.pushFailures.push(problem('session.expired'));
    await settle();
    pane.services.session.markEnded('token-of-tourism');
    await pane.services.session.signIn(pane.gateway, { unit: 'tourism', code: 'right' });
    await until(() => state().kind === 'pushed', 'it is reported');
    expect(times(newest())).toEqual(['9:30', '15:00']);
  });

  it('is not cancelled nor begun anew while it is on its way', async () => {
    let release = (): void => undefined;
    pane.gateway.beforePush = new Promise((resolve) => (release = resolve));
    const settled = settle();
    pane.desk().sync.dismiss();
    await Promise.all([settle(), pane.desk().sync.push()]);
    expect(state()).toMatchObject({ kind: 'conflict', step: 'sending' });
    release();
    await settled;
    expect(pane.gateway.versions('schedule', 'tourism')).toHaveLength(3);
  });
});

describe('a row that this sheet has not got any more', () => {
  it('comes back to the sheet where the other’s change is chosen', async () => {
    otherReports(timeOf(1, '15:00'));
    await pane.host.user.deleteRows(pane.sheet().id, pane.reading().table.firstRow + 1, 1);
    await pane.settled();
    await pane.desk().sync.push();
    const [one] = conflict().conflicts;
    if (one === undefined) throw new Error('no conflict');
    expect(conflictPlace(one, conflict(), schedule, 'zh-CN')).toContain('已删的一行 · 工匠讲座');
    const words = (['mine', 'theirs', 'before'] as const).map((side) =>
      choiceWords(one, side, conflict(), schedule, 'zh-CN'),
    );
    expect(words).toEqual(['删掉这一行', '留下，改「具体时间」为 15:00', '留下，不改']);
    choose('theirs');
    await settle();
    expect(times(pane.reading().rows)).toEqual(['9:00', '15:00']);
  });
});

describe('a zero report where somebody has reported rows since', () => {
  beforeEach(async () => {
    otherReports((rows) => [...rows, { content: '开幕', date: '5月16日', units: '旅游学院' }]);
    await pane.desk().sync.zeroReport(true);
  });

  it('stands where it is chosen, and what stands on the sheet stays there', async () => {
    choose('mine');
    expect(isSettled(conflict(), made())).toBe(true);
    await settle();
    expect(state()).toMatchObject({ kind: 'pushed', zeroReport: true });
    expect(pane.gateway.versions('schedule', 'tourism').slice(-1)[0]?.zeroReport).toBe(true);
    expect(pane.reading().rows).toHaveLength(2);
  });

  it('gives way to the rows where these are chosen, which are then on the sheet', async () => {
    choose('theirs');
    await settle();
    expect(state()).toMatchObject({ kind: 'pushed', zeroReport: false });
    expect(newest().map(({ content }) => content)).toEqual(pane.reading().rows.map(({ content }) => content));
  });
});

it('an answer that lacks what settling takes is a failure in words', async () => {
  pane.gateway.pushFailures.push(problem('submission.conflict', { version: 2 }));
  await pane.fill([later('9:30')]);
  await pane.desk().sync.push();
  expect(state()).toMatchObject({ kind: 'failed', task: 'push' });
});

it('is settled without the version that was met, where that can’t be fetched', async () => {
  otherReports(timeOf(0, '11:00'));
  await pane.fill([later('9:30')]);
  pane.gateway.submission = () => Promise.reject(unreachable());
  await pane.desk().sync.push();
  expect(conflict()).toMatchObject({ version: 2, theirs: null });
  expect(conflictWords(conflict(), 'zh-CN', pane.services.now())).toContain('第 2 版和本表');
});
