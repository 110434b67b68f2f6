import type { Area } from '../../sheets/layout';

/** What of a sheet has to be read anew: nothing, some rows, or all of it. */
export type DirtyArea = 'nothing' | 'whole' | Area;

/** Beyond this many rows one read of the whole sheet costs no more. */
const rowsWorthWhole = 2_000;

/** Both together, as one block. `null` is an edit of which nothing is known. */
export function addDirty(dirty: DirtyArea, edit: Area | null): DirtyArea {
  if (dirty === 'whole' || edit === null || edit.rows > rowsWorthWhole) return 'whole';
  if (dirty === 'nothing') return edit;
  const row = Math.min(dirty.row, edit.row);
  const column = Math.min(dirty.column, edit.column);
  const rows = Math.max(dirty.row + dirty.rows, edit.row + edit.rows) - row;
  const columns = Math.max(dirty.column + dirty.columns, edit.column + edit.columns) - column;
  return rows > rowsWorthWhole ? 'whole' : { row, column, rows, columns };
}
