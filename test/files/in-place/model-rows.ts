import { readManagedSheets } from '../../../src/files/in-place/read-managed-sheets';
import type { ManagedSheetState } from '../../../src/files/in-place/managed-sheet-state';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';
import type { SheetLayout } from '../../../src/sheets/layout';

/** A managed sheet as it can be read back; there must be one. */
export function stateOf(
  bytes: Uint8Array,
  layouts: readonly SheetLayout[],
  id = 'statistics',
): ManagedSheetState {
  const found = readManagedSheets(bytes, layouts, zlibCodec).sheets.find((sheet) => sheet.id === id);
  if (!found) throw new Error(`there is no sheet ${id}`);
  return found;
}

/** Key → content, in the order of the sheet; a removed row says so. */
export function rowsOf(bytes: Uint8Array, layouts: readonly SheetLayout[]): [string | null, unknown][] {
  return stateOf(bytes, layouts).rows.map(({ key, cells, removed }) => [
    key,
    removed ? '(removed)' : cells['content'],
  ]);
}
