import { areaName, columnName } from '../../../src/sheets/a1';
import type { Area } from '../../../src/sheets/layout';
import { sheetColumns, sheetRows } from '../cells/areas';
import { ApiError } from './api-error';

export const isWholeRows = (area: Area): boolean => area.column === 0 && area.columns === sheetColumns;
export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rows === sheetRows;

/** `A1:B2`, `5:7`, `A:C`, as Excel names a block in an address. */
export function excelAreaName(area: Area): string {
  if (isWholeRows(area)) return `${area.row + 1}:${area.row + area.rows}`;
  if (isWholeColumns(area)) return `${columnName(area.column)}:${columnName(area.column + area.columns - 1)}`;
  return areaName(area);
}

/** The sheet's name in front of an address: bare where Excel writes it so. */
export function excelSheetPrefix(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** Sheet's name and rest of an address; the name is null where there is none. */
export function splitAddress(address: string): { readonly sheet: string | null; readonly cells: string } {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { sheet: null, cells: address };
  const name = address.slice(0, mark);
  const bare = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet: bare, cells: address.slice(mark + 1) };
}

/** The block of `A1`, `$A$1:B2`, `5:7` or `A:C`. Throws `InvalidArgument`. */
export function areaOf(cells: string): Area {
  const [first = '', last = first] = cells.replaceAll('$', '').trim().split(':');
  const [from, to] = [corner(first), corner(last)];
  const [top, bottom] = ordered(from.row ?? 0, to.row ?? sheetRows - 1);
  const [left, right] = ordered(from.column ?? 0, to.column ?? sheetColumns - 1);
  const bothAreCells =
    (from.row === null) === (to.row === null) && (from.column === null) === (to.column === null);
  const isOne = !cells.includes(':') && (from.row === null || from.column === null);
  if (!bothAreCells || isOne || bottom >= sheetRows || right >= sheetColumns)
    throw new ApiError('InvalidArgument', `no address: ${cells}`);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function ordered(one: number, other: number): readonly [number, number] {
  return one <= other ? [one, other] : [other, one];
}

function corner(text: string): { readonly row: number | null; readonly column: number | null } {
  const [, letters, digits] = /^([A-Za-z]{1,3})?([1-9]\d{0,6})?$/.exec(text) ?? [];
  if (letters === undefined && digits === undefined)
    throw new ApiError('InvalidArgument', `no address: ${text}`);
  return {
    row: digits === undefined ? null : Number(digits) - 1,
    column:
      letters === undefined
        ? null
        : [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}

export function boundsOf(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}
