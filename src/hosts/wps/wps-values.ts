import type { RawCell } from '../../forms/cell';

/** Error values as `Value2` gives them, by their text (CVErr). */
const errors: ReadonlyMap<number, string> = new Map([
  [-2146826288, '#NULL!'],
  [-2146826281, '#DIV/0!'],
  [-2146826273, '#VALUE!'],
  [-2146826265, '#REF!'],
  [-2146826259, '#NAME?'],
  [-2146826252, '#NUM!'],
  [-2146826246, '#N/A'],
]);

/** A cell of `Value2`: blank is null, an error value a number of its own. */
export function rawCellOf(value: unknown): RawCell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return errors.get(value) ?? value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}

/**
 * A block as rows of cells, whatever shape WPS gives it in: one cell is a scalar, and a single row or column may
 * come as a plain list.
 */
export function blockOf<Cell>(
  read: unknown,
  rows: number,
  columns: number,
  cell: (value: unknown) => Cell,
): Cell[][] {
  const list = Array.isArray(read) ? (read as unknown[]) : [read];
  const isFlat = !list.some((row) => Array.isArray(row));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      if (isFlat) return cell(list[rows === 1 ? column : row]);
      const cells = list[row];
      return cell(Array.isArray(cells) ? (cells as unknown[])[column] : cells);
    }),
  );
}
