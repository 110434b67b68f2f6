import type { CellPatch } from '../forms/issue';
import type { FoundTable } from './found-table';
import type { SheetChange } from './sheet-change';

/** Cell patches as writes on a sheet. Of two on one cell the first counts: fixes are made for what stands there. */
export function patchesToChanges(
  patches: readonly CellPatch[],
  table: FoundTable,
  sheetRows: readonly number[],
): readonly SheetChange[] {
  const written = new Map<string, SheetChange>();
  for (const { row, column, after } of patches) {
    const at = { row: sheetRows[row], column: table.columns[column] };
    if (at.row === undefined || at.column === undefined) continue;
    const key = `${String(at.row)}:${String(at.column)}`;
    if (!written.has(key))
      written.set(key, { kind: 'write', at: { row: at.row, column: at.column }, values: [[after]] });
  }
  return [...written.values()];
}
