import type { RawCell, RawRow } from '../../../forms/cell';
import type { Form } from '../../../forms/form';
import type { WireConflict } from '../../../protocol/conflict';
import type { Alignment } from '../../../sheets/merge/align-rows';
import { cellKey, contentColumns } from '../../../sheets/merge/row-key';
import type { SubmissionVersion } from '../../ledger/submission-version';
import { mergeSubmission, type Submitted } from '../../merging/merge-submission';
import { mergeWaivers } from '../../merging/merge-waivers';
import { mintRowIds } from '../../merging/row-ids';
import type { UnitEdits } from './unit-edits';

export interface MergedEdits extends Submitted {
  readonly rowIds: readonly string[];
  /** Whether it says anything that the newest version does not. */
  readonly differs: boolean;
  /** What both the workbook and the unit have changed: the workbook's cell stands, a changed row is kept. */
  readonly conflicts: readonly WireConflict[];
  /** Rows of the sheet, from 0, with the key each is to carry and the one it has. */
  readonly places: readonly { readonly place: number; readonly key: string; readonly was: string | null }[];
  /** Rows of the sheet, from 0, that the unit has taken back since, with the key of each, which they do not have. */
  readonly gone: readonly { readonly place: number; readonly key: string }[];
}

const nothing = { rows: [], zeroReport: false, waivers: [], rowIds: [] };

/** Above this many pairs of new rows none is looked for among the others: time stays bounded. */
const mostPairs = 250_000;

/** Merges what people have made of a unit's form in the workbook with what has been reported since. */
export function mergeUnitEdits(
  form: Form,
  { base, rows, addedRows }: UnitEdits,
  newest: SubmissionVersion | null,
): MergedEdits {
  const before = base.submission ?? nothing;
  const since = newest ?? nothing;
  const fromBase = rows.map((row) => row.before);
  const edited = rows.map(({ raw }) => raw);
  const merged = mergeSubmission({
    form,
    base: before,
    newest: { ...since, rows: asCompleted(form, since, before.rowIds, rows) },
    pushed: {
      rows: edited,
      // Whoever types rows into a zero report takes it back.
      zeroReport: before.zeroReport && addedRows === 0,
      waivers: mergeWaivers(form, edited, [{ ...before, places: fromBase }]),
    },
    aligned: {
      mine: { before: fromBase, after: inverse(fromBase, before.rows.length) },
      theirs: alignmentOf(before.rowIds, since.rowIds),
    },
  });
  const settled = merged.rows.map((row): Record<string, RawCell> => ({ ...row }));
  for (const conflict of merged.conflicts) {
    if (conflict.kind !== 'cell') continue;
    const row = settled[conflict.mergedRow];
    if (row) row[conflict.column] = conflict.mine;
  }
  const rowIds = mintRowIds(settled.length, [
    { ids: since.rowIds, before: merged.places.map(({ theirs }) => theirs) },
    { ids: before.rowIds, before: merged.places.map((place) => place.before) },
  ]);
  const left = new Set(merged.places.map(({ mine }) => mine));
  return {
    ...merged,
    rows: settled,
    rowIds,
    differs:
      merged.zeroReport !== since.zeroReport ||
      !sameRows(form, settled, since.rows) ||
      merged.places.some(({ theirs }, at) => theirs !== at),
    places: merged.places.flatMap(({ mine }, at) => {
      const shown = mine === null ? null : rows[mine]?.shown;
      const key = rowIds[at];
      return shown && key !== undefined ? [{ place: shown.place, key, was: shown.key }] : [];
    }),
    gone: rows.flatMap(({ before: from, shown }, at) => {
      const id = from === null ? undefined : before.rowIds[from];
      return shown && id !== undefined && shown.key !== id && !left.has(at)
        ? [{ place: shown.place, key: id }]
        : [];
    }),
  };
}

/**
 * The newest rows, where one that was added since the base says nothing but what a new row of the sheet says, as that
 * one has it: somebody has saved while typing, and again after it, in a program that had not seen the first one taken in.
 */
function asCompleted(
  form: Form,
  since: Pick<SubmissionVersion, 'rows' | 'rowIds'>,
  base: readonly string[],
  rows: UnitEdits['rows'],
): readonly RawRow[] {
  const columns = contentColumns(form);
  const known = new Set(base);
  const fresh = rows.filter((row) => row.before === null);
  if (fresh.length * since.rows.length > mostPairs) return since.rows;
  return since.rows.map((row, at) => {
    if (known.has(since.rowIds[at] ?? '')) return row;
    const said = columns.filter((id) => cellKey(row, id) !== '');
    const complete = fresh.findIndex(({ raw }) => said.every((id) => cellKey(raw, id) === cellKey(row, id)));
    return said.length === 0 || complete < 0 ? row : (fresh.splice(complete, 1)[0]?.raw ?? row);
  });
}

/** Rows live on under their ids. */
function alignmentOf(base: readonly string[], other: readonly string[]): Alignment {
  const places = new Map(other.map((id, at) => [id, at]));
  const after = base.map((id) => places.get(id) ?? null);
  return { after, before: inverse(after, other.length) };
}

function inverse(places: readonly (number | null)[], length: number): (number | null)[] {
  const back = new Array<number | null>(length).fill(null);
  places.forEach((place, at) => {
    if (place !== null) back[place] = at;
  });
  return back;
}

function sameRows(form: Form, rows: readonly RawRow[], others: readonly RawRow[]): boolean {
  const columns = contentColumns(form);
  return (
    rows.length === others.length &&
    rows.every((row, at) => columns.every((id) => cellKey(row, id) === cellKey(others[at] ?? {}, id)))
  );
}
