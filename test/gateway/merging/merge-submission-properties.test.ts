import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textOf, type RawRow } from '../../../src/forms/cell';
import {
  mergeSubmission,
  type MergedSubmission,
  type Submitted,
} from '../../../src/gateway/merging/merge-submission';
import { statistics } from '../../demo-campaign';
import { runs } from '../../property-runs';

/** Rows as people have them: few distinct activities and numbers, so that rows meet. */
const anyRows = fc.array(
  fc.record({
    content: fc.constantFrom('技能大赛', '工匠讲座', '羌绣体验', '知识问答', null),
    teachers: fc.constantFrom(0, 1, null),
    students: fc.constantFrom(10, 20, '约200', null),
    communities: fc.constantFrom('无', '双紫村50人', null),
    observers: fc.constantFrom(0, 5),
    remarks: fc.constantFrom(null, '已办'),
  }),
  { maxLength: 6 },
);
const submitted = fc.oneof(
  anyRows.map((rows): Submitted => ({ rows, zeroReport: false, waivers: [] })),
  fc.constant<Submitted>({ rows: [], zeroReport: true, waivers: [] }),
);

/** Every cell with something in it, as `column text`. */
const cells = (rows: readonly RawRow[]): string[] =>
  rows.flatMap((row) =>
    Object.entries(row).flatMap(([column, raw]) =>
      column === 'seq' || textOf(raw) === '' ? [] : [`${column} ${textOf(raw)}`],
    ),
  );
/** Everything that the merge shows: in its rows, or in what is to be settled. */
const shown = ({ rows, conflicts }: MergedSubmission): Set<string> =>
  new Set([
    ...cells(rows),
    ...conflicts.flatMap((conflict) => {
      if (conflict.kind === 'cell')
        return [conflict.mine, conflict.theirs].map((raw) => `${conflict.column} ${textOf(raw)}`);
      return conflict.kind === 'row' ? cells([conflict.mine ?? {}, conflict.theirs ?? {}]) : [];
    }),
  ]);

describe('a merge with the newest version', () => {
  it('without a version in common loses nothing that anybody wrote', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (mine, theirs) => {
        const pushed = { rows: mine, zeroReport: false, waivers: [] };
        const newest = { rows: theirs, zeroReport: false, waivers: [] };
        const seen = shown(mergeSubmission({ form: statistics, base: null, newest, pushed }));
        expect([...cells(mine), ...cells(theirs)].filter((cell) => !seen.has(cell))).toEqual([]);
      }),
      runs(500),
    );
  });

  it('of the same twice is the same, without a question', () => {
    fc.assert(
      fc.property(submitted, fc.option(submitted), (one, base) => {
        const merged = mergeSubmission({ form: statistics, base, newest: one, pushed: one });
        expect(merged.conflicts).toEqual([]);
        expect(merged.zeroReport).toBe(one.zeroReport);
        expect(merged.rows.map(({ seq: _, ...row }) => row)).toEqual(one.rows);
      }),
      runs(500),
    );
  });

  it('says for every conflict and every row where it stands', () => {
    fc.assert(
      fc.property(submitted, submitted, fc.option(submitted), (pushed, newest, base) => {
        const merged = mergeSubmission({ form: statistics, base, newest, pushed });
        if (!merged.zeroReport)
          expect(merged.rows.map(({ seq }) => seq)).toEqual(merged.rows.map((_, at) => at + 1));
        for (const conflict of merged.conflicts) {
          if (conflict.kind === 'zero-report') continue;
          expect(merged.rows[conflict.mergedRow]).toBeDefined();
          const row = conflict.row === null ? undefined : pushed.rows[conflict.row];
          if (conflict.kind === 'row') expect(row ?? null).toEqual(conflict.mine);
          else expect(textOf(row?.[conflict.column])).toBe(textOf(conflict.mine));
        }
        const [rows, zero] = [merged.rows.length, merged.zeroReport];
        expect(zero && rows > 0).toBe(false);
      }),
      runs(500),
    );
  });
});
