import type { RawCell } from '../forms/cell';

/** The used part of a sheet as a host reads it. `row` and `column` say where its first cell stands, from 0. */
export interface Grid {
  readonly row: number;
  readonly column: number;
  /** Raw values: numbers, texts, booleans, null; error values as their text. All rows are of one length. */
  readonly values: readonly (readonly RawCell[])[];
  /** What is displayed, in the same shape. */
  readonly texts: readonly (readonly string[])[];
  /** Whether a cell is a formula, in the same shape. */
  readonly formulas: readonly (readonly boolean[])[];
}

/** The raw cell at an address of the sheet; blank outside the used part. */
export function cellAt(grid: Grid, row: number, column: number): RawCell {
  return grid.values[row - grid.row]?.[column - grid.column] ?? null;
}

/** The first row below the used part. */
export function endRow(grid: Grid): number {
  return grid.row + grid.values.length;
}

/** The first column to the right of the used part. */
export function endColumn(grid: Grid): number {
  return grid.column + (grid.values[0]?.length ?? 0);
}
