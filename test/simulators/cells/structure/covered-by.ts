import type { Area } from '../../../../src/sheets/layout';
import { holds, intersection } from '../areas';

/** Tells the cells of an area that lie below a merge: all but its first. */
export function coveredBy(merges: readonly Area[], area: Area): (row: number, column: number) => boolean {
  const near = merges.filter((merge) => intersection(merge, area));
  return (row, column) =>
    near.some((merge) => holds(merge, row, column) && (row !== merge.row || column !== merge.column));
}
