import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RawRow } from '../../src/forms/cell';
import {
  mergeSubmission,
  type MergedSubmission,
  type Submitted,
} from '../../src/gateway/merging/merge-submission';
import { choiceKeys, choicesOf, type Choice } from '../../src/pane/settle/choice';
import type { OpenConflict } from '../../src/pane/settle/open-conflict';
import { isSettled, settledForm, type SettledForm } from '../../src/pane/settle/settled-form';
import { cellKey, contentColumns, rowKey } from '../../src/sheets/merge/row-key';
import { statistics } from '../demo-campaign';
import { runs } from '../property-runs';

const reported = (rows: readonly RawRow[], more: Partial<Submitted> = {}): Submitted => ({
  ...{ rows, zeroReport: false, waivers: [] },
  ...more,
});
const nothing = reported([], { zeroReport: true });

/** What two people made of one version, and what the pane is given to settle. */
function meet(
  base: Submitted | null,
  mine: Submitted,
  theirs: Submitted,
): { readonly merge: MergedSubmission; readonly conflict: OpenConflict } {
  const merge = mergeSubmission({ form: statistics, base, newest: theirs, pushed: mine });
  const conflict: OpenConflict = {
    ...{ version: 2, merged: merge, conflicts: merge.conflicts, mine },
    theirs: { ...theirs, version: 2, person: null, receivedAt: '2023-05-04T10:21:00+08:00' },
  };
  return { merge, conflict };
}

const settle = (conflict: OpenConflict, ...choices: readonly (Choice | undefined)[]): SettledForm =>
  settledForm(conflict, statistics, choices);
const settleAll = (conflict: OpenConflict, choice: Choice): SettledForm =>
  settle(conflict, ...conflict.conflicts.map(() => choice));

const row = (content: string, students: number | string, remarks: string | null = null): RawRow => ({
  ...{ content, teachers: 1, students, communities: '无', observers: 0, remarks },
});
const contest = row('技能大赛', 200);
const lecture = row('工匠讲座', 80);
const base = reported([contest, lecture]);
const students = ({ rows }: SettledForm): unknown[] => rows.map((one) => one['students']);

describe('the same cell, written in two ways', () => {
  const { conflict } = meet(
    base,
    reported([{ ...contest, students: 210 }, lecture, row('知识问答', 30)]),
    reported([
      { ...contest, students: 220 },
      { ...lecture, students: 90 },
    ]),
  );

  it.each([
    ['mine', 210],
    ['theirs', 220],
    ['before', 200],
  ] as const)('reads as chosen (%s), beside all that was merged', (choice, count) => {
    expect(students(settle(conflict, choice))).toEqual([count, 90, 30]);
    expect(settle(conflict, choice).rows.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('is settled once it is chosen', () => {
    expect([isSettled(conflict, [undefined]), isSettled(conflict, ['before'])]).toEqual([false, true]);
  });
});

describe('a row deleted by one and changed by the other', () => {
  const changed = { ...lecture, students: 95 };
  const { conflict } = meet(base, reported([contest]), reported([contest, changed, row('知识问答', 30)]));

  it('goes, stays as it was changed, or stays as it was', () => {
    expect(students(settle(conflict, 'mine'))).toEqual([200, 30]);
    expect(students(settle(conflict, 'theirs'))).toEqual([200, 95, 30]);
    expect(students(settle(conflict, 'before'))).toEqual([200, 80, 30]);
    expect(settle(conflict, 'mine').rows.map(({ seq }) => seq)).toEqual([1, 2]);
  });
});

describe('a zero report beside rows', () => {
  const changed = reported([{ ...contest, students: 210 }]);
  const { conflict } = meet(reported([contest]), nothing, changed);

  it('leaves nothing else to choose where it is chosen', () => {
    expect(conflict.conflicts.map(({ kind }) => kind)).toEqual(['zero-report', 'row']);
    expect([isSettled(conflict, ['mine']), isSettled(conflict, ['theirs'])]).toEqual([true, false]);
    expect(settle(conflict, 'mine')).toEqual({ rows: [], waivers: [], zeroReport: true });
  });

  it('is none where the rows are chosen', () => {
    expect(settle(conflict, 'theirs', 'theirs')).toMatchObject({
      ...{ zeroReport: false, rows: [{ seq: 1, students: 210 }] },
    });
  });

  it('can’t be chosen as it was before, which says nothing of its own', () => {
    expect(conflict.conflicts.map(choicesOf)).toEqual([
      ['mine', 'theirs'],
      ['mine', 'theirs', 'before'],
    ]);
  });
});

describe('waivers', () => {
  const waiver = (at: number, reason: string) => ({
    ...{ code: 'count.range', row: at, column: 'students', reason },
  });
  const mine = reported([lecture, { ...contest, students: '200-210' }], { waivers: [waiver(1, '本表')] });
  const theirs = reported(
    [{ ...contest, students: '220-230' }, lecture, row('知识问答', '30-40'), row('羌绣体验', 5)],
    { waivers: [waiver(0, '别人'), waiver(2, '估计')] },
  );
  const { conflict } = meet(base, mine, theirs);

  it.each([
    ['mine', ['估计', '本表']],
    ['theirs', ['估计', '别人']],
    ['before', ['估计']],
  ] as const)('come with the cell that is chosen (%s), where its row is by then', (choice, reasons) => {
    const { rows, waivers } = settle(conflict, choice);
    expect(waivers.map(({ reason }) => reason).sort()).toEqual([...reasons].sort());
    for (const one of waivers) expect(rows[one.row ?? -1]?.['students']).toMatch(/^\d+-\d+$/);
  });

  it('go with a row that is deleted, and move up where one above them is', () => {
    const kept = reported([contest, lecture, row('知识问答', '30-40')], { waivers: [waiver(2, '估计')] });
    const { conflict: deleted } = meet(
      reported([contest, lecture]),
      reported([lecture]),
      reported([{ ...contest, students: 210 }, ...kept.rows.slice(1)], { waivers: kept.waivers }),
    );
    expect(settle(deleted, 'mine').waivers).toEqual([waiver(1, '估计')]);
    expect(settle(deleted, 'theirs').waivers).toEqual([waiver(2, '估计')]);
  });
});

describe('what a choice is about', () => {
  it('is the same where the row has moved, and another where either side is', () => {
    const keys = (mineCount: number, ...above: RawRow[]): readonly string[] => {
      const start = reported([...above, contest]);
      const mine = reported([...above, { ...contest, students: mineCount }]);
      const theirs = reported([...above, { ...contest, students: 220 }]);
      return choiceKeys(meet(start, mine, theirs).conflict, statistics);
    };
    expect(keys(210)).toEqual(keys(210, lecture));
    expect(keys(210)).not.toEqual(keys(211));
  });

  it('is told apart in two rows that read the same', () => {
    const twice = (count: number): Submitted => {
      const rows = [contest, contest].map((one) => ({ ...one, students: count }));
      return reported(rows);
    };
    const { conflict } = meet(twice(200), twice(210), twice(220));
    expect(new Set(choiceKeys(conflict, statistics)).size).toBe(2);
  });
});

/** Rows as people have them: few distinct activities and numbers, so that rows meet. */
const anyRows = fc.array(
  fc.record({
    content: fc.constantFrom('技能大赛', '工匠讲座', '羌绣体验', '知识问答'),
    teachers: fc.constantFrom(0, 1, null),
    students: fc.constantFrom(10, 20, '约200'),
    communities: fc.constantFrom('无', '双紫村50人'),
    observers: fc.constantFrom(0, 5),
    remarks: fc.constantFrom(null, '已办'),
  }),
  { maxLength: 6 },
);
const columns = contentColumns(statistics);
const keysOf = ({ rows }: SettledForm): string[] => rows.map((one) => rowKey(one, columns)).sort();

function whateverTheyDo(
  look: (from: readonly RawRow[], mine: readonly RawRow[], theirs: readonly RawRow[]) => void,
): void {
  fc.assert(fc.property(anyRows, anyRows, anyRows, look), runs(500));
}

describe('whatever two people did', () => {
  it('all of mine: each cell that this side changed reads as it wrote it, each row it deleted is gone', () => {
    whateverTheyDo((from, mine, theirs) => {
      const { merge, conflict } = meet(reported(from), reported(mine), reported(theirs));
      const { rows } = settleAll(conflict, 'mine');
      // The merged rows that stay, in their order.
      const stays = merge.places.filter(({ before, mine: at }) => before === null || at !== null);
      expect(rows).toHaveLength(stays.length);
      stays.forEach((place, at) => {
        for (const column of columns) {
          const [old, left, right] = [
            place.before === null ? undefined : from[place.before],
            place.mine === null ? undefined : mine[place.mine],
            place.theirs === null ? undefined : theirs[place.theirs],
          ].map((one) => one && cellKey(one, column));
          const wanted = left === undefined || left === old ? (right ?? left) : left;
          expect(cellKey(rows[at] ?? {}, column)).toBe(wanted);
        }
      });
    });
  });

  it('all of theirs is all of mine, seen from the other side', () => {
    whateverTheyDo((from, mine, theirs) => {
      const here = meet(reported(from), reported(mine), reported(theirs)).conflict;
      const there = meet(reported(from), reported(theirs), reported(mine)).conflict;
      expect(keysOf(settleAll(here, 'theirs'))).toEqual(keysOf(settleAll(there, 'mine')));
    });
  });

  it('as it was before: no conflict leaves a trace, and no row goes', () => {
    whateverTheyDo((from, mine, theirs) => {
      const { merge, conflict } = meet(reported(from), reported(mine), reported(theirs));
      const { rows } = settleAll(conflict, 'before');
      expect(rows).toHaveLength(merge.rows.length);
      for (const one of conflict.conflicts)
        if (one.kind === 'row')
          expect(rowKey(rows[one.mergedRow] ?? {}, columns)).toBe(rowKey(one.before, columns));
        else if (one.kind === 'cell') expect(rows[one.mergedRow]?.[one.column] ?? null).toBe(one.before);
    });
  });

  it('with any choices 序号 is in order, and only rows whose deletion was chosen are gone', () => {
    const anyChoices = fc.array(fc.constantFrom<Choice>('mine', 'theirs', 'before'), {
      ...{ minLength: 40, maxLength: 40 },
    });
    fc.assert(
      fc.property(anyRows, anyRows, anyRows, anyChoices, (from, mine, theirs, choices) => {
        const { merge, conflict } = meet(reported(from), reported(mine), reported(theirs));
        const { rows } = settle(conflict, ...choices);
        const gone = conflict.conflicts.filter((one, index) => one[choices[index] ?? 'mine'] === null);
        const rowsGone = gone.filter(({ kind }) => kind === 'row');
        expect(rows).toHaveLength(merge.rows.length - rowsGone.length);
        expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, at) => at + 1));
      }),
      runs(500),
    );
  });
});
