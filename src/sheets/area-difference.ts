import type { Area } from './layout';

/** The part two areas share. */
export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** What is left of an area without another: up to four areas, above, below, left and right of it. */
export function difference(area: Area, without: Area): readonly Area[] {
  const hole = intersection(area, without);
  if (!hole) return [area];
  const right = hole.column + hole.columns;
  const below = hole.row + hole.rows;
  const parts: readonly Area[] = [
    { ...area, rows: hole.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: hole.row, rows: hole.rows, column: area.column, columns: hole.column - area.column },
    { row: hole.row, rows: hole.rows, column: right, columns: area.column + area.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
