import { isBlankRow, type RawCell, type RawRow } from '../forms/cell';
import { sequenceColumn, type Form } from '../forms/form';
import type { FoundTable } from './found-table';
import { cellAt, type Grid } from './grid';

/** The rows of a form as they stand on a sheet, blank ones left out. */
export interface SheetRows {
  readonly rows: readonly RawRow[];
  /** The sheet's row of each, from 0. */
  readonly sheetRows: readonly number[];
}

/** Reads the rows of a table. A row that holds nothing but its 序号 is blank; a subtotal among them is no row. */
export function readRows(grid: Grid, table: FoundTable, form: Form): SheetRows {
  const sequence = sequenceColumn(form)?.id;
  const rows: RawRow[] = [];
  const sheetRows: number[] = [];
  for (let sheetRow = table.firstRow; sheetRow < table.endRow; sheetRow += 1) {
    const row: Record<string, RawCell> = {};
    for (const [id, column] of Object.entries(table.columns)) row[id] = cellAt(grid, sheetRow, column);
    if (isBlankRow(row, sequence === undefined ? [] : [sequence])) continue;
    rows.push(row);
    sheetRows.push(sheetRow);
  }
  return { rows, sheetRows };
}
