import type { ManagedRowState } from '../../../src/files/in-place/managed-sheet-state';

/** Rows of a managed sheet one below the other, from row `first` (from 0) on: usual ones, but for what is said of each. */
export function rowStates(first: number, rows: readonly Partial<ManagedRowState>[]): ManagedRowState[] {
  return rows.map((row, at) => ({
    ...{ row: first + at, key: `r${String(at)}`, cells: {}, formulas: [] },
    ...{ removed: false, below: false, apart: false },
    ...row,
  }));
}
