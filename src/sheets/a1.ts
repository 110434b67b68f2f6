import type { Address, Area } from './layout';

/** The letters of a column, from 0: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** The name of a cell: `B5`. */
export function cellName({ row, column }: Address): string {
  return `${columnName(column)}${String(row + 1)}`;
}

/** The name of a block: `B5:C9`, or `B5` where it is one cell. */
export function areaName(area: Area): string {
  const first = cellName(area);
  const last = cellName({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 });
  return first === last ? first : `${first}:${last}`;
}

/** The same with dollar signs, always as a range: `$B$5:$C$9`. */
export function fixedAreaName(area: Area): string {
  const fixed = (row: number, column: number): string => `$${columnName(column)}$${String(row + 1)}`;
  return `${fixed(area.row, area.column)}:${fixed(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** A sheet's name as formulas quote it: `'附件1汇总'`. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
