import { parseCellArea } from '../sheet/cell-area';
import type { TableGrowth } from './table-growth';

/**
 * Areas as formats, checks and filters list them, `G4:G13 H4`: those of at least two rows (or of all rows) that end
 * exactly at the table's old last row end at its new one.
 */
export function extendAreas(areas: string, growths: readonly TableGrowth[]): string {
  return areas
    .split(' ')
    .map((text) => {
      const area = parseCellArea(text);
      const growth = growths.find(
        (one) =>
          area !== null &&
          area.bottom === one.oldLastRow &&
          (area.top < area.bottom || area.top === one.firstRow) &&
          area.left <= one.right &&
          area.right >= one.left,
      );
      if (!growth) return text;
      const last = String(growth.newLastRow + 1);
      return text.includes(':') ? text.replace(/\d+$/, last) : `${text}:${text.replace(/\d+$/, last)}`;
    })
    .join(' ');
}
