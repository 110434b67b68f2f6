import type { Grid } from '../../../src/sheets/grid';
import type { Area } from '../../../src/sheets/layout';
import { columnOf, placeOf, rowOf, type MemorySheet } from './memory-sheet';
import type { MemoryWorkbook } from './memory-workbook';

/** The used part of a sheet in memory, or a block of it. */
export function gridOf(workbook: MemoryWorkbook, sheet: MemorySheet, area: Area | undefined): Grid {
  const block = area ?? usedArea(sheet);
  const rows = Array.from({ length: block.rows }, (_, at) => block.row + at);
  const columns = Array.from({ length: block.columns }, (_, at) => block.column + at);
  const map = <T>(of: (row: number, column: number) => T): T[][] =>
    rows.map((row) => columns.map((column) => of(row, column)));
  return {
    row: block.row,
    column: block.column,
    values: map((row, column) => workbook.value(sheet, row, column)),
    texts: map((row, column) => displayText(workbook, sheet, row, column)),
    formulas: map((row, column) => sheet.cells.get(placeOf(row, column))?.formula !== undefined),
  };
}

export function displayText(
  workbook: MemoryWorkbook,
  sheet: MemorySheet,
  row: number,
  column: number,
): string {
  const value = workbook.value(sheet, row, column);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = sheet.cells.get(placeOf(row, column))?.style?.numberFormat;
  return typeof value === 'number' && format === '0.00%' ? `${(value * 100).toFixed(2)}%` : String(value);
}

function usedArea(sheet: MemorySheet): Area {
  const places = [...sheet.cells]
    .filter(([, cell]) => cell.value !== null || cell.formula !== undefined)
    .map(([place]) => place);
  if (places.length === 0) return { row: 0, column: 0, rows: 0, columns: 0 };
  const extent = (of: (place: number) => number): { first: number; count: number } => {
    let [first, last] = [Infinity, 0];
    for (const place of places) {
      first = Math.min(first, of(place));
      last = Math.max(last, of(place));
    }
    return { first, count: last - first + 1 };
  };
  const [rows, columns] = [extent(rowOf), extent(columnOf)];
  return { row: rows.first, rows: rows.count, column: columns.first, columns: columns.count };
}
