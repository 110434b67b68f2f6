import type { RawRow } from '../../forms/cell';
import { cellKey } from './row-key';

/** From here on two rows are taken for the same row, changed. */
export const likeEnough = 0.5;

/**
 * How alike two rows are, 0 to 1: cells that are equal, blank ones aside, weighed double where they tell
 * activities apart. An equal blank says nothing: else two nearly empty rows would be the same.
 */
export function rowLikeness(
  a: RawRow,
  b: RawRow,
  columns: readonly string[],
  identity: readonly string[],
): number {
  let weight = 0;
  let equal = 0;
  for (const column of columns) {
    const left = cellKey(a, column);
    const right = cellKey(b, column);
    if (left === '' && right === '') continue;
    const counts = identity.includes(column) ? 2 : 1;
    weight += counts;
    if (left === right) equal += counts;
  }
  return weight === 0 ? 1 : equal / weight;
}
