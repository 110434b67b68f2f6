import type { Address, Area } from './layout';

const cell = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;

/**
 * The block that an address names: `B5`, `$B$5:$C$9`, `附件1!B5:C9`. Null for whole rows and columns, for several
 * blocks and for what is no address.
 */
export function parseArea(address: string): Area | null {
  const [from = '', to = from, ...more] = address.slice(address.lastIndexOf('!') + 1).split(':');
  const first = cell.exec(from);
  const last = cell.exec(to);
  if (!first || !last || more.length > 0) return null;
  const [row, column] = [rowOf(first), columnOf(first)];
  const [rows, columns] = [rowOf(last) - row + 1, columnOf(last) - column + 1];
  return rows < 1 || columns < 1 ? null : { row, column, rows, columns };
}

function rowOf(match: RegExpExecArray): number {
  return Number(match[2]) - 1;
}

function columnOf(match: RegExpExecArray): number {
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The first cell of an address, also of whole rows and columns and of several blocks; null for what is no address. */
export function firstCellOf(address: string): Address | null {
  const [first = ''] = address.slice(address.lastIndexOf('!') + 1).split(/[:,]/);
  const [, letters = '', digits = ''] = /^\$?([A-Z]{0,3})\$?(\d{0,7})$/i.exec(first) ?? [];
  if (letters === '' && digits === '') return null;
  const area = parseArea(`${letters || 'A'}${digits || '1'}`);
  return area && { row: area.row, column: area.column };
}
