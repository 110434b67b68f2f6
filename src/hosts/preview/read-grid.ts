import { isDefaultFormat, type ICellData, type Nullable, type Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { RawCell } from '../../forms/cell';
import type { Grid } from '../../sheets/grid';
import type { Area } from '../../sheets/layout';
import { isFormula, rawValue } from './cell-value';
import type { GridSession } from './grid-session';

/** The used part of a sheet, or a block of it. Used are cells that hold a value; a style alone is no use. */
export function readGrid(session: GridSession, sheet: string, area?: Area): Grid {
  const worksheet = session.worksheet(sheet);
  const spilled = session.get(FormulaDataModel).getArrayFormulaCellData()[worksheet.getUnitId()]?.[sheet];
  /** A cell, or what an array formula elsewhere fills it with. */
  const cellAt = (row: number, column: number): Nullable<ICellData> =>
    spilled?.[row]?.[column] ?? worksheet.getCellRaw(row, column);
  const block = area ?? usedArea(worksheet, spilled);
  const values: RawCell[][] = [];
  const texts: string[][] = [];
  const formulas: boolean[][] = [];
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    const cells = Array.from({ length: block.columns }, (_, at) => cellAt(row, block.column + at));
    const rowValues = cells.map(rawValue);
    values.push(rowValues);
    texts.push(rowValues.map((value, at) => displayText(worksheet, row, block.column + at, value)));
    formulas.push(cells.map(isFormula));
  }
  return { row: block.row, column: block.column, values, texts, formulas };
}

type Cells = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

function usedArea(worksheet: Worksheet, spilled: Cells | undefined | null): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const take = (row: number, column: number, cell: Nullable<ICellData>): void => {
    if (rawValue(cell) === null && !isFormula(cell)) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  worksheet.getCellMatrix().forValue(take);
  for (const [row, cells] of Object.entries(spilled ?? {}))
    for (const [column, cell] of Object.entries(cells)) take(Number(row), Number(column), cell);
  if (bottom < 0) return { row: 0, column: 0, rows: 0, columns: 0 };
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Only numbers with a format differ from their value; asking the grid for every cell would be slow. */
function displayText(worksheet: Worksheet, row: number, column: number, value: RawCell): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (isDefaultFormat(worksheet.getCellStyle(row, column)?.n?.pattern))
    return String(Number(value.toPrecision(15)));
  return String(worksheet.getCell(row, column)?.v ?? value);
}
