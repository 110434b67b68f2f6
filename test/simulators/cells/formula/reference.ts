import { columnName, quotedSheetName } from '../../../../src/sheets/a1';
import { sheetColumns, sheetRows } from '../areas';

/** One corner of a reference; `$` fixes a row or a column. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** Cells named by a formula: `B2`, `B2:C9`, `B:C`, `2:9`. */
export interface Reference {
  /** The name of a sheet, where one is given. */
  readonly sheet: string | null;
  readonly shape: 'cell' | 'cells' | 'columns' | 'rows';
  readonly first: Corner;
  readonly last: Corner;
}

const plainSheet = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const likeCell = /^[A-Za-z]{1,3}\d+$/;
const likeRelative = /^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/;

/** A sheet's name as formulas write it, quoted where it must be, with its `!`. */
export function sheetPrefix(name: string): string {
  const isPlain =
    plainSheet.test(name) &&
    !likeCell.test(name) &&
    !likeRelative.test(name) &&
    !/^(true|false)$/i.test(name);
  return `${isPlain ? name : quotedSheetName(name)}!`;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function writeReference({ sheet, shape, first, last }: Reference): string {
  const column = (corner: Corner): string => (corner.columnFixed ? '$' : '') + columnName(corner.column);
  const row = (corner: Corner): string => `${corner.rowFixed ? '$' : ''}${corner.row + 1}`;
  const cell = (corner: Corner): string => column(corner) + row(corner);
  const prefix = sheet === null ? '' : sheetPrefix(sheet);
  if (shape === 'cell') return prefix + cell(first);
  const part = { cells: cell, columns: column, rows: row }[shape];
  return `${prefix}${part(first)}:${part(last)}`;
}

const corner = String.raw`(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})`;
const cells = new RegExp(`^${corner}(?::${corner})?$`);
const columns = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})$/;
const rows = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})$/;

/** Reads a reference without its sheet; null where it is none, or names what no sheet has. */
export function readReference(text: string, sheet: string | null): Reference | null {
  const make = (
    shape: Reference['shape'],
    one: readonly [string, string, string, string],
    other: readonly [string, string, string, string],
  ): Reference | null => {
    const [a, b] = [one, other].map(([columnFixed, letters, rowFixed, digits]) => ({
      row: Number(digits) - 1,
      column: columnNumber(letters),
      rowFixed: rowFixed === '$',
      columnFixed: columnFixed === '$',
    }));
    if (!a || !b || ![a, b].every((at) => at.row >= 0 && at.row < sheetRows && at.column < sheetColumns))
      return null;
    return { sheet, shape, ...inOrder(a, b) };
  };
  const cell = cells.exec(text);
  if (cell) {
    const [, f1 = '', c1 = '', g1 = '', r1 = '', f2, c2 = '', g2 = '', r2 = ''] = cell;
    if (f2 === undefined) return make('cell', [f1, c1, g1, r1], [f1, c1, g1, r1]);
    return make('cells', [f1, c1, g1, r1], [f2, c2, g2, r2]);
  }
  const column = columns.exec(text);
  if (column) {
    const [, f1 = '', c1 = '', f2 = '', c2 = ''] = column;
    return make('columns', [f1, c1, '', '1'], [f2, c2, '', String(sheetRows)]);
  }
  const row = rows.exec(text);
  if (!row) return null;
  const [, f1 = '', r1 = '', f2 = '', r2 = ''] = row;
  return make('rows', ['', 'A', f1, r1], ['', 'XFD', f2, r2]);
}

/** The top left corner first, whichever way it was written. */
function inOrder(a: Corner, b: Corner): { first: Corner; last: Corner } {
  const [upper, lower] = a.row <= b.row ? [a, b] : [b, a];
  const [left, right] = a.column <= b.column ? [a, b] : [b, a];
  return {
    first: { row: upper.row, rowFixed: upper.rowFixed, column: left.column, columnFixed: left.columnFixed },
    last: { row: lower.row, rowFixed: lower.rowFixed, column: right.column, columnFixed: right.columnFixed },
  };
}
