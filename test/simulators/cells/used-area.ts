import type { Area } from '../../../src/sheets/layout';
import { areaBetween } from './areas';
import { blankContent } from './cell-content';
import type { CellSheet } from './cell-sheet';

/** The block round all cells with a content, unless `valuesOnly` also those with a format of their own. */
export function usedArea(sheet: CellSheet, valuesOnly: boolean): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [at, row] of sheet.cells)
    for (let column = 0; column < row.length; column += 1) {
      const cell = row[column];
      if (!cell || (valuesOnly && cell.content === blankContent)) continue;
      [top, bottom] = [Math.min(top, at), Math.max(bottom, at)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
  return bottom < 0 ? null : areaBetween(top, left, bottom, right);
}
