import type { RawRow } from '../../forms/cell';
import { sequenceColumn, type Form } from '../../forms/form';
import type { WireConflict } from '../../protocol/conflict';
import type { Waiver } from '../../protocol/wire';
import { mergeRows, type MergeConflict, type MergeInput } from '../../sheets/merge/merge-rows';
import type { RowPlaces } from '../../sheets/merge/order-rows';
import { isFilled } from '../filled-rows';
import { commonStart } from './common-start';
import { mergeWaivers } from './merge-waivers';

/** A form as it is reported. */
export interface Submitted {
  readonly rows: readonly RawRow[];
  readonly zeroReport: boolean;
  readonly waivers: readonly Waiver[];
}

export interface MergedSubmission extends Submitted {
  /** Where each row comes from: `mine` is the push, `theirs` the newest version. */
  readonly places: readonly RowPlaces[];
  /** What a person has to settle first. */
  readonly conflicts: readonly WireConflict[];
}

export interface SubmissionMerge {
  readonly form: Form;
  /** The version the push was based on; null where there is none in common. */
  readonly base: Submitted | null;
  readonly newest: Submitted;
  readonly pushed: Submitted;
  /** Which rows of the base became which, where that is known by more than their content. */
  readonly aligned?: MergeInput['aligned'];
}

/**
 * Merges a push with the newest version. Rows cell by cell; 零报告 as one more cell of the form, which is in
 * conflict where the merged rows are not empty; waivers with the cells they speak of. 序号 is written anew.
 */
export function mergeSubmission({ form, base, newest, pushed, aligned }: SubmissionMerge): MergedSubmission {
  const start = base?.rows ?? commonStart(form, pushed.rows, newest.rows);
  const rowsOfBoth = { form, base: start, mine: pushed.rows, theirs: newest.rows };
  const merge = mergeRows({ ...rowsOfBoth, ...(aligned ? { aligned } : {}) });
  const inPush = merge.places.map(({ mine }) => mine);
  const inNewest = merge.places.map(({ theirs }) => theirs);
  const saidBefore = base?.zeroReport ?? false;
  const zeroReport = pushed.zeroReport === saidBefore ? newest.zeroReport : pushed.zeroReport;
  const filled = merge.rows.some((row) => isFilled(form, row));
  const conflicts = merge.conflicts.map((conflict) => wireConflict(conflict, inPush));
  if (zeroReport && filled)
    conflicts.unshift({
      ...{ kind: 'zero-report', row: null, mergedRow: null, column: null },
      ...{ mine: pushed.zeroReport, theirs: newest.zeroReport, before: base?.zeroReport ?? null },
    });
  // A zero report has no rows, not even blank ones.
  const rows = zeroReport && !filled ? [] : numbered(form, merge.rows);
  return {
    rows,
    zeroReport: zeroReport && !filled,
    waivers: mergeWaivers(form, rows, [
      { ...pushed, places: inPush },
      { ...newest, places: inNewest },
    ]),
    places: rows.length === 0 ? [] : merge.places,
    conflicts,
  };
}

function wireConflict(conflict: MergeConflict, inPush: readonly (number | null)[]): WireConflict {
  const places = { row: inPush[conflict.row] ?? null, mergedRow: conflict.row };
  if (conflict.kind === 'cell') return { ...conflict, ...places };
  return { ...conflict, ...places, column: null };
}

function numbered(form: Form, rows: readonly RawRow[]): readonly RawRow[] {
  const sequence = sequenceColumn(form)?.id;
  return sequence === undefined ? rows : rows.map((row, at) => ({ [sequence]: at + 1, ...row }));
}
