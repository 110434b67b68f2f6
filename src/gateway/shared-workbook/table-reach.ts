import type { ManagedSheetState } from '../../files/in-place/managed-sheet-state';

/** Down to which row a table is to reach, where rows with keys stand below it: somebody has moved them, or its end. */
export function tableReach({ rows }: ManagedSheetState): { readonly reach?: number } {
  const last = rows.filter(({ below, key }) => below && key !== null).at(-1);
  return last ? { reach: last.row } : {};
}
