/**
 * What one cell of a spreadsheet holds, as the hosts read it and as it travels over the wire.
 * Blank is `null`; dates are serial numbers of the 1900 system; a spreadsheet's error value travels as its
 * text (`#DIV/0!`).
 */
export type RawCell = string | number | boolean | null;

/** One row of a form: column id → raw cell. A column that is absent is blank. */
export type RawRow = Readonly<Record<string, RawCell>>;

/** The text of a raw cell as a person would read it; blank is the empty string. */
export function textOf(raw: RawCell | undefined): string {
  if (raw === null || raw === undefined) return '';
  if (typeof raw === 'boolean') return raw ? 'TRUE' : 'FALSE';
  return String(raw);
}

/** White space, and the characters without width that copying from a web page leaves. */
const nothing = /^[\s\u200B\uFEFF]*$/;

/** True when nobody has written anything into the cell (white space is nothing). */
export function isBlank(raw: RawCell | undefined): boolean {
  return raw === null || raw === undefined || (typeof raw === 'string' && nothing.test(raw));
}

/** True when every cell of the row is blank, the columns in `ignore` (序号, say) left out. */
export function isBlankRow(row: RawRow, ignore: readonly string[] = []): boolean {
  return Object.entries(row).every(([column, raw]) => ignore.includes(column) || isBlank(raw));
}
