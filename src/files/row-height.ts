import { textHeight } from '../sheets/fit-height';
import type { LayoutRow } from '../sheets/layout';

/** Points of a row of one line. */
const least = 20;

/**
 * The height of a row in points. One that is left to the program gets the height its texts need: LibreOffice
 * shows a row without a height at the default, whatever stands in it. `finish-parts.ts` marks such heights as not
 * chosen, so that the row still grows when more is typed.
 */
export function rowHeight({ height, cells }: LayoutRow, columnWidths: readonly number[]): number {
  if (height !== undefined) return height;
  let most = least;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column];
    if (!cell?.style.wrap) continue;
    // Numbers do not wrap.
    if (typeof cell.value !== 'string' || cell.value === '') continue;
    most = Math.max(most, textHeight(cell.value, columnWidths[column] ?? 8.43, cell.style.size));
  }
  return most;
}
