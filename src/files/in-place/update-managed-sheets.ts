import type { SheetLayout } from '../../sheets/layout';
import type { DeflateCodec } from './deflate-codec';
import { findManagedTable, type ManagedTableFound } from './find-managed-table';
import type { TableGrowth } from './formula/table-growth';
import { growTable } from './grow-table';
import type { ManagedSheetUpdate } from './managed-sheet-update';
import { managedTablePlans } from './managed-table-plan';
import { WorkbookPackage } from './package/workbook-package';
import { workbookParts } from './package/workbook-parts';
import { extendPartsThatPoint } from './parts-that-point';
import { recalculateOnLoad } from './recalculate-on-load';
import { refreshPivots } from './refresh-pivots';
import { SheetUpdate } from './sheet-update';
import { SharedStrings } from './sheet/shared-strings';
import { verifyArchive } from './verify-archive';
import { WorkbookProblem } from './workbook-problem';
import { writeZip } from './zip/write-zip';
import type { ZipLimits } from './zip/zip-limits';

export interface WorkbookUpdate {
  /** The very bytes given where nothing had to change. */
  readonly bytes: Uint8Array;
  readonly changed: boolean;
  readonly sheets: readonly ManagedSheetUpdate[];
}

/**
 * Brings the managed sheets of a workbook up to date with the rows of these layouts, in place: a row is found by
 * its key (or by the place that is to get the key), changed where it stands, added at the end, or emptied and marked
 * 已删除 where its key is wanted no more. Looks are not changed; new rows look like the row above. Of the other parts
 * only those that point at a table that has grown are rewritten; everything else keeps its bytes.
 *
 * @throws WorkbookProblem where that is not possible without harm; CellTextTooLongError.
 */
export function updateManagedSheets(
  bytes: Uint8Array,
  layouts: readonly SheetLayout[],
  codec: DeflateCodec,
  limits?: ZipLimits,
): WorkbookUpdate {
  const parts = new WorkbookPackage(bytes, codec, limits);
  const workbook = workbookParts(parts);
  const strings = new SharedStrings(parts, workbook);
  const updates = managedTablePlans(layouts).map((plan) => {
    const found = findManagedTable(parts, workbook, plan);
    if (typeof found === 'string')
      throw new WorkbookProblem(
        'workbook.no-managed-sheet',
        plan.layout.name,
        found === 'sheet' ? 'The sheet is not there.' : 'The sheet’s table or its keys are not there.',
      );
    return new SheetUpdate(parts.text(found.sheet.path), plan, found, strings);
  });
  const changed = updates.filter(({ changed: rows }) => rows);
  if (changed.length === 0) return { bytes, changed: false, sheets: updates.map(({ summary }) => summary) };

  const growths: TableGrowth[] = [];
  for (const update of updates) {
    const { found, lastRow } = update;
    if (lastRow <= found.table.lastRow) continue;
    growTable(parts, found, lastRow, update.rowsEnd);
    growths.push(growthOf(found, lastRow));
  }
  for (const update of updates) parts.setText(update.found.sheet.path, update.finish(growths));
  const managed = new Set(updates.map(({ found }) => found.sheet.path));
  if (growths.length > 0) extendPartsThatPoint(parts, workbook, growths, managed);
  refreshPivots(
    parts,
    workbook,
    changed.map(({ found }) => found),
    growths,
  );
  recalculateOnLoad(parts, workbook);

  const built = parts.pack();
  const written = writeZip(built);
  verifyArchive(written, parts.archive, built, codec, limits);
  return { bytes: written, changed: true, sheets: updates.map(({ summary }) => summary) };
}

function growthOf({ sheet, table }: ManagedTableFound, newLastRow: number): TableGrowth {
  const { left, right } = table.area;
  return {
    sheet: sheet.name,
    left,
    right,
    firstRow: table.firstRow,
    oldLastRow: table.lastRow,
    newLastRow,
  };
}
