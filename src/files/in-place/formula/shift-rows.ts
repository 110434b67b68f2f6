import {
  changeReferences,
  columnsOfSheet,
  rowsOfSheet,
  type ReferenceEnd,
  type ReferenceLine,
} from './references';

/**
 * A formula as it reads when it is copied down by `rows` and to the right by `columns`, either may be negative; over
 * the edge of the sheet references come in again on the other side, as in spreadsheets.
 */
export function shiftReferences(formula: string, rows: number, columns: number): string {
  const end = ({ column, row }: ReferenceEnd): ReferenceEnd => ({
    column: shifted(column, columns, columnsOfSheet),
    row: shifted(row, rows, rowsOfSheet),
  });
  return changeReferences(formula, ({ sheet, from, to }) => ({ sheet, from: end(from), to: to && end(to) }));
}

function shifted(line: ReferenceLine | null, by: number, size: number): ReferenceLine | null {
  return line === null || line.fixed ? line : { ...line, at: (line.at + by + size) % size };
}

/** A formula as it reads when it is copied down by `rows`. */
export function shiftRows(formula: string, rows: number): string {
  return shiftReferences(formula, rows, 0);
}

/** True where copying the formula down changes it. */
export function hasRelativeRows(formula: string): boolean {
  return shiftRows(formula, 1) !== shiftRows(formula, 0);
}
