import type { Area } from '../../../src/sheets/layout';
import { areaBetween } from './areas';
import { blankContent } from './cell-content';
import type { Cell, CellSheet } from './cell-sheet';

/** The block round all cells with a content, unless `valuesOnly` also those with a format of their own. */
export function usedArea(sheet: CellSheet, valuesOnly: boolean): Area | null {
  const counts = (cell: Cell | undefined): boolean =>
    cell !== undefined && !(valuesOnly && cell.content === blankContent);
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [at, row] of sheet.cells) {
    // From either end, so that a filled row is told by two cells.
    let last = row.length - 1;
    while (last >= 0 && !counts(row[last])) last -= 1;
    if (last < 0) continue;
    let first = 0;
    while (first < left && !counts(row[first])) first += 1;
    [top, bottom] = [Math.min(top, at), Math.max(bottom, at)];
    [left, right] = [Math.min(left, first), Math.max(right, last)];
  }
  return bottom < 0 ? null : areaBetween(top, left, bottom, right);
}
