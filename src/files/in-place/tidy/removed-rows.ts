import type { ManagedTableFound } from '../find-managed-table';
import { hasRelativeRows } from '../formula/shift-rows';
import type { ManagedTablePlan } from '../managed-table-plan';
import { RowReader } from '../row-reader';
import { overlap, type CellArea } from '../sheet/cell-area';
import { scanSheet } from '../sheet/scan-sheet';
import type { SharedStrings } from '../sheet/shared-strings';
import type { SheetCell, SheetRow } from '../sheet/sheet-row';
import { rootPrefix } from '../xml/root-prefix';
import { decodeXml } from '../xml/xml-characters';

export interface RemovedRows {
  /** How many rows of the table are marked 已删除. */
  readonly marked: number;
  /** Those of them in which nobody has written anything, from 0. */
  readonly free: readonly number[];
}

/** Finds the rows of a managed table that are marked 已删除; `others` are the other tables on its sheet. */
export function removedRows(
  text: string,
  plan: ManagedTablePlan,
  found: ManagedTableFound,
  strings: SharedStrings,
  others: readonly CellArea[],
): RemovedRows {
  const { sheet, table } = found;
  const reader = new RowReader(text, rootPrefix(text, sheet.path), strings, found, plan);
  const free: number[] = [];
  let marked = 0;
  // Without the column of the mark a row that is merely blank looks the same.
  if (!reader.columns.some(({ id }) => id === plan.markedIn)) return { marked, free };
  scanSheet(text, sheet.path, (row) => {
    if (row.number < table.firstRow || row.number > table.lastRow) return;
    if (reader.key(row) === null || !reader.isRemoved(row)) return;
    marked += 1;
    const across = { top: row.number, bottom: row.number, left: 0, right: Infinity };
    if (!others.some((area) => overlap(area, across)) && isFree(row, reader)) free.push(row.number);
  });
  return { marked, free };
}

/** True where nobody has written anything beside what is ours. */
function isFree(row: SheetRow, reader: RowReader): boolean {
  const ours = new Set([reader.found.keyColumn, ...reader.columns.map(({ place }) => place)]);
  return row.cells.every((cell) => {
    if (cell.formulaStart >= 0) return !ours.has(cell.column) && fillsColumn(cell, reader);
    const value = ours.has(cell.column) ? null : reader.value(row, cell.column);
    return value === null || value === '';
  });
}

/** A formula that stands there because it fills its column of the table. */
function fillsColumn(cell: SheetCell, { text, found: { table } }: RowReader): boolean {
  const formula = table.columns[cell.column - table.area.left]?.formula ?? null;
  if (formula === null || cell.column < table.area.left) return false;
  const own = decodeXml(text.slice(cell.formulaTagEnd, cell.formulaContentEnd));
  return own === formula || hasRelativeRows(formula);
}
