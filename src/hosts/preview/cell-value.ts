import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { RawCell } from '../../forms/cell';

/**
 * A raw value as the grid keeps it. Everything of the old value is named, so that no formula or rich text of the
 * cell outlives the write; and the type is given, or `001` would become a number and `=1` a formula.
 */
export function gridValue(value: RawCell): ICellData {
  const nothingElse = { f: null, si: null, p: null };
  switch (typeof value) {
    case 'string':
      return value === ''
        ? { ...nothingElse, v: null, t: null }
        : { ...nothingElse, v: value, t: CellValueType.STRING };
    case 'number':
      return { ...nothingElse, v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { ...nothingElse, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    default:
      return { ...nothingElse, v: null, t: null };
  }
}

/** The raw value of a grid's cell; an error value is its text, rich text loses its styles. */
export function rawValue(cell: Nullable<ICellData>): RawCell {
  if (!cell) return null;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return plainText(rich) || null;
  const { v: value, t: type } = cell;
  if (value === null || value === undefined || value === '') return null;
  if (type === CellValueType.BOOLEAN)
    return value === 1 || value === true || /^(1|true)$/i.test(String(value));
  if (type === CellValueType.NUMBER && typeof value !== 'number') {
    const number = Number(value);
    return Number.isNaN(number) ? String(value) : number;
  }
  return value;
}

/** Whether a cell is a formula, or filled by one (`si` points at a formula shared with another cell). */
export function isFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f) || Boolean(cell?.si);
}

/** A document ends in `\r\n` and parts its paragraphs by `\r`. */
function plainText(dataStream: string): string {
  return dataStream.replace(/\r\n$/, '').replace(/\r\n?/g, '\n');
}
