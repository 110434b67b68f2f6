import type { Area } from '../../../src/sheets/layout';

export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

export const wholeSheet: Area = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;

export function areaBetween(row: number, column: number, rowTo: number, columnTo: number): Area {
  return { row, column, rows: rowTo - row + 1, columns: columnTo - column + 1 };
}

export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);
}

export function intersection(one: Area, other: Area): Area | null {
  const area = areaBetween(
    Math.max(one.row, other.row),
    Math.max(one.column, other.column),
    Math.min(lastRow(one), lastRow(other)),
    Math.min(lastColumn(one), lastColumn(other)),
  );
  return area.rows > 0 && area.columns > 0 ? area : null;
}

/** What is left of an area without another: at most four blocks that don't overlap. */
export function withoutArea(area: Area, taken: Area): readonly Area[] {
  const gone = intersection(area, taken);
  if (!gone) return [area];
  return [
    areaBetween(area.row, area.column, gone.row - 1, lastColumn(area)),
    areaBetween(gone.row, area.column, lastRow(gone), gone.column - 1),
    areaBetween(gone.row, lastColumn(gone) + 1, lastRow(gone), lastColumn(area)),
    areaBetween(lastRow(gone) + 1, area.column, lastRow(area), lastColumn(area)),
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** A refusal's question: rows and columns that a sheet has, at least one of each. */
export function isOnSheet(area: Area): boolean {
  return (
    [area.row, area.column, area.rows, area.columns].every(Number.isInteger) &&
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= sheetRows &&
    area.column + area.columns <= sheetColumns
  );
}

/** Without what else an object at hand may have. */
export function pureArea({ row, column, rows, columns }: Area): Area {
  return { row, column, rows, columns };
}
