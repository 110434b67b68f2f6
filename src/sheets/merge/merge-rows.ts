import type { RawCell, RawRow } from '../../forms/cell';
import type { Form } from '../../forms/form';
import { alignRows, type Alignment } from './align-rows';
import { orderRows, type MergedRow, type RowPlaces } from './order-rows';
import { cellKey, contentColumns, rowKey } from './row-key';

/** What two people made of the same rows. */
export interface MergeInput {
  readonly form: Form;
  /** The version both started from. */
  readonly base: readonly RawRow[];
  readonly mine: readonly RawRow[];
  readonly theirs: readonly RawRow[];
  /** Which rows became which, where that is known by more than their content. */
  readonly aligned?: { readonly mine: Alignment; readonly theirs: Alignment };
}

/** The same cell changed in two ways; `row` counts the merged rows from 0. */
export interface CellConflict {
  readonly kind: 'cell';
  readonly row: number;
  readonly column: string;
  readonly mine: RawCell;
  readonly theirs: RawCell;
  readonly before: RawCell;
}

/** A row that one side deleted and the other changed; null stands for the deletion. The row is kept, changed. */
export interface RowConflict {
  readonly kind: 'row';
  readonly row: number;
  readonly mine: RawRow | null;
  readonly theirs: RawRow | null;
  readonly before: RawRow;
}

export type MergeConflict = CellConflict | RowConflict;

/** The merged rows, and what a person has to settle; a cell in conflict holds what stood there before. */
export interface MergeResult {
  readonly rows: readonly RawRow[];
  /** Where each merged row comes from: its place in what was given, null where that has it not. */
  readonly places: readonly RowPlaces[];
  readonly conflicts: readonly MergeConflict[];
}

type Unplaced<Conflict> = Conflict extends MergeConflict ? Omit<Conflict, 'row'> : never;

interface Draft extends MergedRow {
  readonly conflicts: readonly Unplaced<MergeConflict>[];
}

/**
 * Merges two states of a form that come from one: rows matched by content, then cell by cell. Edits of different
 * cells go together; the same cell changed in two ways, or a row deleted here and changed there, is a conflict.
 * Symmetric but for the names; no row goes unless a side deleted it and the other left it as it was.
 */
export function mergeRows({ form, base, mine, theirs, aligned }: MergeInput): MergeResult {
  const columns = contentColumns(form);
  const toMine = aligned?.mine ?? alignRows(form, base, mine);
  const toTheirs = aligned?.theirs ?? alignRows(form, base, theirs);
  const drafts: Draft[] = [];
  base.forEach((before, index) => {
    const draft = mergeRow(
      { row: before, at: index },
      columns,
      place(mine, toMine.after[index]),
      place(theirs, toTheirs.after[index]),
    );
    if (draft) drafts.push(draft);
  });
  drafts.push(...addedRows(columns, added(mine, toMine.before), added(theirs, toTheirs.before)));
  const ordered = orderRows(drafts, columns, { mine, theirs });
  return {
    rows: ordered.map(({ row }) => row),
    places: ordered.map(({ before, mine: ours, theirs: others }) => ({ before, mine: ours, theirs: others })),
    conflicts: ordered.flatMap(({ conflicts }, row) => conflicts.map((conflict) => ({ ...conflict, row }))),
  };
}

interface Placed {
  readonly row: RawRow;
  readonly at: number;
}

function place(rows: readonly RawRow[], at: number | null | undefined): Placed | null {
  if (at === null || at === undefined) return null;
  const row = rows[at];
  return row === undefined ? null : { row, at };
}

function mergeRow(
  { row: before, at }: Placed,
  columns: readonly string[],
  mine: Placed | null,
  theirs: Placed | null,
): Draft | null {
  if (mine && theirs) {
    const row: Record<string, RawCell> = {};
    const conflicts: Unplaced<CellConflict>[] = [];
    for (const column of columns) {
      const merged = mergeCell(column, before, mine.row, theirs.row);
      row[column] = merged.cell;
      if (merged.conflict) conflicts.push(merged.conflict);
    }
    return { row, before: at, mine: mine.at, theirs: theirs.at, conflicts };
  }
  const kept = mine ?? theirs;
  if (!kept || rowKey(kept.row, columns) === rowKey(before, columns)) return null;
  const conflict = { kind: 'row', mine: mine?.row ?? null, theirs: theirs?.row ?? null, before } as const;
  return {
    row: pick(kept.row, columns),
    before: at,
    mine: mine?.at ?? null,
    theirs: theirs?.at ?? null,
    conflicts: [conflict],
  };
}

function mergeCell(
  column: string,
  before: RawRow,
  mine: RawRow,
  theirs: RawRow,
): { readonly cell: RawCell; readonly conflict?: Unplaced<CellConflict> } {
  const cells = {
    mine: mine[column] ?? null,
    theirs: theirs[column] ?? null,
    before: before[column] ?? null,
  };
  const [old, left, right] = [before, mine, theirs].map((row) => cellKey(row, column));
  if (left === old) return { cell: right === old ? cells.before : cells.theirs };
  if (right === old) return { cell: cells.mine };
  // Changed on both sides to what reads the same: a number goes before its text, whoever wrote it.
  if (left === right) return { cell: typeof cells.theirs === 'number' ? cells.theirs : cells.mine };
  return { cell: cells.before, conflict: { kind: 'cell', column, ...cells } };
}

function added(rows: readonly RawRow[], before: readonly (number | null)[]): readonly Placed[] {
  return rows.flatMap((row, at) => (before[at] === null ? [{ row, at }] : []));
}

/** Rows that both sides added alike are one row; all others are kept. */
function addedRows(
  columns: readonly string[],
  mine: readonly Placed[],
  theirs: readonly Placed[],
): readonly Draft[] {
  const waiting = new Map<string, Placed[]>();
  for (const placed of theirs) {
    const key = rowKey(placed.row, columns);
    waiting.set(key, [...(waiting.get(key) ?? []), placed]);
  }
  const drafts = mine.map(({ row, at }): Draft => {
    const same = waiting.get(rowKey(row, columns))?.shift();
    return { row: pick(row, columns), before: null, mine: at, theirs: same?.at ?? null, conflicts: [] };
  });
  const rest = [...waiting.values()].flat();
  return [
    ...drafts,
    ...rest.map(({ row, at }): Draft => ({
      row: pick(row, columns),
      before: null,
      mine: null,
      theirs: at,
      conflicts: [],
    })),
  ];
}

function pick(row: RawRow, columns: readonly string[]): RawRow {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}
