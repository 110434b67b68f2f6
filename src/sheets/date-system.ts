import type { Grid } from './grid';

/** Days from 1 January 1900 to 1 January 1904, as serials count them. */
const shift = 1462;

/**
 * Workbooks of old Macs count days from 1904. The port knows serials of 1900 only, so what is a date by its number
 * format is moved.
 */
export function inDateSystem1900(grid: Grid, numberFormats: readonly (readonly unknown[])[]): Grid {
  return {
    ...grid,
    values: grid.values.map((cells, row) =>
      cells.map((cell, column) =>
        typeof cell === 'number' && isDateFormat(numberFormats[row]?.[column]) ? cell + shift : cell,
      ),
    ),
  };
}

/** Whether a number format shows a day; what is quoted, escaped or in brackets is text beside it. */
function isDateFormat(format: unknown): boolean {
  return typeof format === 'string' && /[yd]|m+(?!.*s)/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
