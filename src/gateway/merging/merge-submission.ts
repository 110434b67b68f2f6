import type { RawRow } from '../../forms/cell';
import { sequenceColumn, type Form } from '../../forms/form';
import type { WireConflict } from '../../protocol/conflict';
import type { Waiver } from '../../protocol/wire';
import { mergeRows, type MergeConflict } from '../../sheets/merge/merge-rows';
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
  /** For each row its place in the newest version; null where that has it not. */
  readonly inNewest: readonly (number | null)[];
  /** What a person has to settle first. */
  readonly conflicts: readonly WireConflict[];
}

export interface SubmissionMerge {
  readonly form: Form;
  /** The version the push was based on; null where there is none in common. */
  readonly base: Submitted | null;
  readonly newest: Submitted;
  readonly pushed: Submitted;
}

/**
 * Merges a push with the newest version. Rows cell by cell; 零报告 as one more cell of the form, which is in
 * conflict where the merged rows are not empty; waivers with the cells they speak of. 序号 is written anew.
 */
export function mergeSubmission({ form, base, newest, pushed }: SubmissionMerge): MergedSubmission {
  const start = base?.rows ?? commonStart(form, pushed.rows, newest.rows);
  const merge = mergeRows({ form, base: start, mine: pushed.rows, theirs: newest.rows });
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
    inNewest,
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
