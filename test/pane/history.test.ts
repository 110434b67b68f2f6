import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RawRow } from '../../src/forms/cell';
import { Comparison, type Against, type Shown } from '../../src/pane/history/comparison';
import { FormHistory } from '../../src/pane/history/form-history';
import { Restoring, type RestoreState } from '../../src/pane/history/restoring';
import { choiceKeys, type Choice } from '../../src/pane/settle/choice';
import { settledForm } from '../../src/pane/settle/settled-form';
import { schedule } from '../demo-campaign';
import { FakeGateway, problem, unreachable } from './support/fake-gateway';
import { until } from './support/until';

const contest = { seq: 1, date: '5月14日', content: '技能大赛', units: '旅游学院', time: '9:00' };
const lecture = { seq: 2, date: '5月15日', content: '工匠讲座', units: '旅游学院', time: '10:00' };
const at = (time: string): RawRow => ({ ...contest, time });
const campaign = 'vocational-week-2023';

let gateway: FakeGateway;
let history: FormHistory;

const report = (...rows: RawRow[]): void => gateway.report('schedule', 'tourism', rows);
const listed = (): unknown[] => history.list.get()?.versions.map(({ version }) => version) ?? [];
const newest = (): readonly RawRow[] => gateway.versions('schedule', 'tourism').slice(-1)[0]?.rows ?? [];

beforeEach(() => {
  gateway = new FakeGateway();
  gateway.mergesItself = true;
  history = new FormHistory(gateway, 'schedule', 'tourism');
});

describe('the versions of a form', () => {
  it('are read the newest first, older ones when they are asked for', async () => {
    for (let version = 1; version <= 7; version += 1) report(at(`${version}:00`));
    await history.load();
    expect([listed(), history.list.get()?.more]).toEqual([[7, 6, 5], true]);
    await history.loadOlder();
    await history.loadOlder();
    expect([listed(), history.list.get()?.more]).toEqual([[7, 6, 5, 4, 3, 2, 1], false]);
  });

  it('keep the older ones that were read when a new one comes', async () => {
    for (let version = 1; version <= 5; version += 1) report(at(`${version}:00`));
    await history.load();
    await history.loadOlder();
    report(at('6:00'));
    await history.load();
    expect([listed(), history.list.get()?.more]).toEqual([[6, 5, 4, 3, 2, 1], false]);
  });

  it('begin anew where so many have come that there would be a gap', async () => {
    for (let version = 1; version <= 4; version += 1) report(at(`${version}:00`));
    await history.load();
    for (let version = 5; version <= 9; version += 1) report(at(`${version}:00`));
    await history.load();
    expect([listed(), history.list.get()?.more]).toEqual([[9, 8, 7], true]);
  });

  it('are read anew when the shared workbook has changed, as long as one is not in it', async () => {
    gateway.workbookIsOpen = true;
    report(contest);
    await history.load();
    const standing = (): unknown => history.list.get()?.versions.map(({ workbook }) => workbook);
    expect(standing()).toEqual(['waiting']);
    gateway.closeWorkbook();
    await history.hearOfWorkbook();
    expect(standing()).toEqual(['written']);
    const { list } = history;
    const before = list.get();
    await history.hearOfWorkbook();
    expect(list.get()).toBe(before);
  });

  it('are read once more when the gateway that was out of reach tells something again', async () => {
    report(contest);
    const answer = gateway.history.bind(gateway);
    gateway.history = () => Promise.reject(unreachable());
    await history.load();
    expect(history.loading.state.get().error).not.toBeNull();
    gateway.history = answer;
    await history.hearOfWorkbook();
    expect([listed(), history.loading.state.get().error]).toEqual([[1], null]);
  });

  it('are none before the first', async () => {
    await history.load();
    expect(history.list.get()).toEqual({ versions: [], more: false });
  });

  it('say what reading them failed with, and stay', async () => {
    report(contest);
    await history.load();
    gateway.history = () => Promise.reject(unreachable());
    await history.load();
    expect(history.loading.state.get().error).toMatchObject({ code: 'network.unreachable' });
    expect(listed()).toEqual([1]);
  });
});

describe('a version', () => {
  const show = async (against: Against, other: number | null, sheet: readonly RawRow[] | null = null) => {
    const comparison = new Comparison(history, schedule, 2);
    await comparison.show(against, other, sheet);
    return comparison.shown.get();
  };
  const cell = (before: string, after: string): Shown => ({
    kind: 'differences',
    differences: [{ kind: 'changed', at: 0, row: at(after), cells: [{ column: 'time', before, after }] }],
  });

  beforeEach(() => {
    report(contest);
    report(at('11:00'));
    report(at('12:00'));
  });

  it('is shown whole, or held against the one before it, the newest, or the sheet', async () => {
    expect(await show('nothing', null)).toEqual({ kind: 'rows', rows: [at('11:00')] });
    expect(await show('before', 1)).toEqual(cell('9:00', '11:00'));
    expect(await show('newest', 3)).toEqual(cell('11:00', '12:00'));
    expect(await show('sheet', null, [at('13:00')])).toEqual(cell('11:00', '13:00'));
  });

  it('is asked for once: what it holds never changes', async () => {
    const before = gateway.asked;
    await show('before', 1);
    await show('nothing', null);
    expect(gateway.asked - before).toBe(2);
  });

  it('shows what was asked for last, whichever answer comes first', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const read = history.version.bind(history);
    history.version = async (wanted) => {
      if (wanted === 1) await held;
      return read(wanted);
    };
    const comparison = new Comparison(history, schedule, 2);
    const first = comparison.show('before', 1, null);
    await comparison.show('newest', 3, null);
    release();
    await first;
    expect(comparison.shown.get()).toEqual(cell('11:00', '12:00'));
  });

  it('says what reading it failed with', async () => {
    const comparison = new Comparison(history, schedule, 9);
    await comparison.show('nothing', null, null);
    expect(comparison.loading.get().error).toMatchObject({ code: 'submission.version-missing' });
  });
});

describe('bringing back a version', () => {
  let restored: number;
  let restoring: Restoring;
  const state = (): RestoreState => restoring.state.get();
  const restore = async (version: number): Promise<void> => {
    restoring.ask(version);
    await restoring.restore();
  };

  beforeEach(async () => {
    report(contest, lecture);
    report(at('11:00'), lecture);
    restored = 0;
    restoring = new Restoring(gateway, history, { campaign, form: 'schedule', unit: 'tourism' }, () => {
      restored += 1;
    });
    await history.load();
  });

  it('asks first, and does nothing when that is cancelled', async () => {
    restoring.ask(1);
    expect(state()).toEqual({ kind: 'asking', version: 1 });
    restoring.dismiss();
    await restoring.restore();
    expect([state().kind, gateway.pushes.length]).toEqual(['idle', 0]);
  });

  it('is a new version with the old rows, told to who looks on', async () => {
    await restore(1);
    expect(state()).toMatchObject({ kind: 'done', version: 1, receipt: { version: 3, merged: false } });
    expect(newest()).toEqual([contest, lecture]);
    await until(() => listed()[0] === 3, 'the list is read anew');
    expect(history.list.get()?.versions[0]?.restoredFrom).toBe(1);
    expect(restored).toBe(1);
  });

  it('is no second version when it is tried again after its answer was lost', async () => {
    gateway.pushFailures.push('lost');
    await restore(1);
    expect(state()).toMatchObject({ kind: 'failed', version: 1 });
    await restoring.restore();
    expect(state()).toMatchObject({ kind: 'done', receipt: { version: 3 } });
    expect(gateway.versions('schedule', 'tourism')).toHaveLength(3);
  });

  it('gets another key where it was refused', async () => {
    gateway.pushFailures.push(problem('access.denied'));
    await restore(1);
    await restoring.restore();
    const [first, second] = gateway.pushes;
    expect(first?.key).not.toBe(second?.key);
  });

  it('is merged with what was reported since the list was read', async () => {
    report(at('11:00'), { ...lecture, time: '15:00' });
    await restore(1);
    expect(state()).toMatchObject({ kind: 'done', receipt: { version: 4, merged: true } });
    expect(newest().map(({ time }) => time)).toEqual(['9:00', '15:00']);
  });

  it('is settled like a push where that contradicts it', async () => {
    report(at('12:00'), lecture);
    await restore(1);
    const current = state();
    if (current.kind !== 'conflict') throw new Error(`it is ${current.kind}`);
    const { conflict } = current;
    expect(conflict).toMatchObject({
      version: 3,
      conflicts: [{ mine: '9:00', theirs: '12:00', before: '11:00' }],
    });
    gateway.pushFailures.push(unreachable());
    const settled = settledForm(conflict, schedule, ['mine']);
    await restoring.pushSettled(settled);
    expect(state()).toMatchObject({ kind: 'conflict', sending: false, trouble: { kind: 'failed' } });
    await restoring.pushSettled(settled);
    expect(state()).toMatchObject({ kind: 'done', version: 1, receipt: { version: 4 } });
    expect(newest().map(({ time }) => time)).toEqual(['9:00', '10:00']);
  });

  it('asks anew where somebody comes between once more', async () => {
    report(at('12:00'), lecture);
    await restore(1);
    const settleAll = (choice: Choice): Promise<void> => {
      const current = state();
      if (current.kind !== 'conflict') throw new Error(`it is ${current.kind}`);
      const keys = choiceKeys(current.conflict, schedule);
      return restoring.pushSettled(
        settledForm(
          current.conflict,
          schedule,
          keys.map(() => choice),
        ),
      );
    };
    report(at('13:00'), lecture);
    await settleAll('mine');
    expect(state()).toMatchObject({
      kind: 'conflict',
      conflict: { version: 4, conflicts: [{ theirs: '13:00' }] },
    });
    await settleAll('theirs');
    expect(newest().map(({ time }) => time)).toEqual(['13:00', '10:00']);
  });
});
