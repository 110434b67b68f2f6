import { describe, expect, it } from '@jest/globals';
import type { RawRow } from '../../../src/forms/cell';
import type { Form } from '../../../src/forms/form';
import {
  mergeSubmission,
  type SubmissionMerge,
  type Submitted,
} from '../../../src/gateway/merging/merge-submission';
import { schedule } from '../../demo-campaign';
import { scheduleRow } from '../support/rows';

const opening = scheduleRow({ seq: 1, content: '开幕式' });
const contest = scheduleRow({ seq: 2, content: '技能大赛', date: '5月15日', units: '教务处' });
const visit = scheduleRow({ seq: 3, content: '参观', date: '5月16日', units: '团委', time: '14:00' });
const form = (rows: readonly RawRow[], more: Partial<Submitted> = {}): Submitted => ({
  ...{ rows, zeroReport: false, waivers: [], ...more },
});
const nothing = form([], { zeroReport: true });
const merge = (parts: Omit<SubmissionMerge, 'form'>) => mergeSubmission({ form: schedule, ...parts });
const base = form([opening, contest]);

describe('a push and a newer version', () => {
  it('go together row by row, numbered anew', () => {
    const merged = merge({
      base,
      pushed: form([opening, { ...contest, seq: 7 }, visit]),
      newest: form([{ ...opening, time: '8:00' }, contest]),
    });
    expect(merged.rows).toEqual([{ ...opening, time: '8:00' }, contest, visit]);
    expect(merged).toMatchObject({ conflicts: [], zeroReport: false, waivers: [] });
    expect(merged.places).toEqual([
      { before: 0, mine: 0, theirs: 0 },
      { before: 1, mine: 1, theirs: 1 },
      { before: null, mine: 2, theirs: null },
    ]);
  });

  it('are left unnumbered where the form has no 序号', () => {
    const plain: Form = { ...schedule, columns: schedule.columns.filter(({ id }) => id !== 'seq') };
    const rows = [{ content: '开幕式', date: '5月14日', units: null, time: null }];
    expect(
      mergeSubmission({ form: plain, base: form([]), pushed: form(rows), newest: form([]) }).rows,
    ).toEqual(rows);
  });

  it('are in conflict where both changed a cell: with the row in the push and in what was merged', () => {
    const { conflicts, rows } = merge({
      base,
      pushed: form([{ ...contest, time: '10:00' }, opening]),
      newest: form([visit, opening, { ...contest, time: '11:00' }]),
    });
    expect(conflicts).toEqual([
      {
        ...{ kind: 'cell', row: 0, column: 'time', mine: '10:00', theirs: '11:00', before: '9:00' },
        mergedRow: rows.findIndex(({ content }) => content === '技能大赛'),
      },
    ]);
  });

  it('are in conflict where one deleted what the other changed', () => {
    const changed = { ...contest, time: '10:00' };
    expect(merge({ base, pushed: form([opening]), newest: form([opening, changed]) }).conflicts).toEqual([
      { kind: 'row', row: null, mergedRow: 1, column: null, mine: null, theirs: changed, before: contest },
    ]);
    expect(merge({ base, pushed: form([changed]), newest: form([opening]) }).conflicts).toMatchObject([
      { kind: 'row', row: 0, mine: changed, theirs: null },
    ]);
  });

  it('are matched as told, where that is known by more than their content', () => {
    const rewritten = { seq: 2, content: '研学', date: '5月18日', units: '艺术设计学院', time: '10:30' };
    const same = { after: [0, 1], before: [0, 1] };
    const parts = {
      base,
      pushed: form([opening, { ...contest, time: '9:30' }]),
      newest: form([opening, rewritten]),
    };
    expect(merge({ ...parts, aligned: { mine: same, theirs: same } }).rows).toHaveLength(2);
    expect(merge(parts).conflicts.map(({ kind }) => kind)).toEqual(['row']);
  });

  it('without a version in common keep the rows of both, and ask where cells differ', () => {
    const merged = merge({
      base: null,
      pushed: form([{ ...opening, time: '8:00' }, contest]),
      newest: form([opening, visit]),
    });
    expect(merged.rows.map(({ content }) => content).sort()).toEqual(['参观', '开幕式', '技能大赛'].sort());
    expect(merged.conflicts).toMatchObject([
      { kind: 'cell', column: 'time', mine: '8:00', theirs: '9:00', before: null },
    ]);
  });

  it('have the waivers of both, moved with their rows', () => {
    const waiver = (row: number, reason: string) => ({
      code: 'date.unreadable',
      row,
      column: 'date',
      reason,
    });
    const merged = merge({
      base,
      pushed: form([contest, opening], { waivers: [waiver(0, '甲')] }),
      newest: form([opening, contest, visit], { waivers: [waiver(2, '乙'), waiver(0, '丙')] }),
    });
    const reasons = merged.waivers.map(({ row, reason }) => [merged.rows[row ?? -1]?.['content'], reason]);
    expect(reasons).toEqual([
      ['技能大赛', '甲'],
      ['参观', '乙'],
      ['开幕式', '丙'],
    ]);
  });
});

describe('零报告', () => {
  const left = { rows: [], zeroReport: true, conflicts: [], places: [] };

  it('stands where a side gives one and the other changed nothing', () => {
    expect(merge({ base, pushed: nothing, newest: base })).toMatchObject(left);
    expect(merge({ base, pushed: base, newest: nothing })).toMatchObject(left);
    expect(merge({ base: nothing, pushed: nothing, newest: nothing })).toMatchObject(left);
  });

  it('has no rows, not even blank ones', () => {
    expect(merge({ base: form([]), pushed: form([{ seq: 1 }]), newest: nothing })).toMatchObject(left);
  });

  it('is taken back by a side that reports rows, and the other left it as it was', () => {
    for (const sides of [
      { pushed: base, newest: nothing },
      { pushed: nothing, newest: base },
    ])
      expect(merge({ base: nothing, ...sides })).toMatchObject({
        ...{ zeroReport: false, conflicts: [], rows: [opening, contest] },
      });
  });

  it('is a conflict where the other side has rows to report, told before all others', () => {
    const changed = form([opening, { ...contest, time: '10:00' }]);
    const merged = merge({ base, pushed: nothing, newest: changed });
    expect(merged.conflicts).toMatchObject([
      {
        ...{ kind: 'zero-report', row: null, mergedRow: null, column: null },
        ...{ mine: true, theirs: false, before: false },
      },
      { kind: 'row', mine: null },
    ]);
    expect(merged).toMatchObject({ zeroReport: false, rows: [{ content: '技能大赛', time: '10:00' }] });
    expect(merge({ base: null, pushed: base, newest: nothing }).conflicts).toMatchObject([
      { kind: 'zero-report', mine: false, theirs: true, before: null },
    ]);
  });

  it('has no waivers of rows, blank ones among them, but those of the whole form', () => {
    const waiver = (row: number | null) => ({ code: 'date.unreadable', row, column: null, reason: '已核实' });
    const newest = { ...nothing, waivers: [waiver(null)] };
    for (const [from, pushed] of [
      [base, base],
      [form([]), form([{ seq: 1 }])],
    ] as const)
      expect(merge({ base: from, pushed: { ...pushed, waivers: [waiver(0)] }, newest }).waivers).toEqual([
        waiver(null),
      ]);
  });
});
