import type { Area } from '../../../src/sheets/layout';
import { lastColumn } from './areas';
import { blankCells, rowsWithin } from './cell-draft';
import type { CellSheet } from './cell-sheet';

/** Whether a cell of an area is locked, however large the area. */
export function hasLocked(sheet: CellSheet, area: Area): boolean {
  const blanks = blankCells(sheet);
  const isLockedBlank = (column: number): boolean => blanks(column).format.locked;
  const columns = Array.from({ length: area.columns }, (_, at) => area.column + at);
  const isBlankLocked = columns.some(isLockedBlank);
  const rows = rowsWithin(sheet.cells, area);
  if (isBlankLocked && rows.length < area.rows) return true;
  return rows.some((row) => {
    const cells = sheet.cells.get(row) ?? [];
    const last = isBlankLocked ? lastColumn(area) : Math.min(lastColumn(area), cells.length - 1);
    for (let column = area.column; column <= last; column += 1)
      if (cells[column]?.format.locked ?? isLockedBlank(column)) return true;
    return false;
  });
}
