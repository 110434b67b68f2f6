import { changeReferences } from './references';
import type { TableGrowth } from './table-growth';

/**
 * Lets areas that hold all rows of a table and end exactly at its old last row end at its new one. `sheet` is the
 * name of the one the formula stands on; null where it stands on none.
 */
export function extendReferences(
  formula: string,
  sheet: string | null,
  growths: readonly TableGrowth[],
): string {
  if (!formula.includes(':')) return formula;
  return changeReferences(formula, (reference) => {
    const { from, to } = reference;
    const named = reference.sheet ?? sheet;
    if (named === null || !from.column || !from.row || !to?.column || !to.row) return reference;
    const [left, right, top, bottom] = [from.column.at, to.column.at, from.row.at, to.row.at];
    const growth = growths.find(
      (one) =>
        one.sheet.toLowerCase() === named.toLowerCase() &&
        bottom === one.oldLastRow &&
        top <= one.firstRow &&
        left <= one.right &&
        right >= one.left,
    );
    return growth ? { ...reference, to: { ...to, row: { ...to.row, at: growth.newLastRow } } } : reference;
  });
}
