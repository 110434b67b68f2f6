import type { SheetLayout } from '../../sheets/layout';
import type { DeflateCodec } from './deflate-codec';
import { findManagedTable, type ManagedTableFound } from './find-managed-table';
import { managedTablePlans } from './managed-table-plan';
import { WorkbookPackage } from './package/workbook-package';
import { workbookParts, type WorkbookParts } from './package/workbook-parts';
import { recalculateOnLoad } from './recalculate-on-load';
import { refreshPivots } from './refresh-pivots';
import { SharedStrings } from './sheet/shared-strings';
import { tablesOf } from './sheet/sheet-table';
import { removedRows } from './tidy/removed-rows';
import { RowClaims, type RowsBySheet } from './tidy/row-claims';
import { RowMoves } from './tidy/row-moves';
import { TakenRows } from './tidy/taken-rows';
import { visitWorkbook } from './tidy/visit-workbook';
import { verifyArchive } from './verify-archive';
import { writeZip } from './zip/write-zip';
import type { ZipLimits } from './zip/zip-limits';

/** What was done on one managed sheet, in rows. */
export interface TidiedSheet {
  readonly id: string;
  readonly takenOut: number;
  /** Marked 已删除 and left where they are, because others have put something there or lean on them. */
  readonly kept: number;
}

export interface TidiedWorkbook {
  /** The very bytes given where there was nothing to do. */
  readonly bytes: Uint8Array;
  readonly sheets: readonly TidiedSheet[];
}

interface ManagedRows {
  readonly id: string;
  readonly found: ManagedTableFound;
  readonly marked: number;
  readonly free: readonly number[];
  /** Kept so that the table has a row. */
  readonly spared: number;
}

/**
 * Takes the rows marked 已删除 out of the managed tables, as deleting whole rows of the sheet does: what stands below
 * moves up, and everything in the workbook that refers to rows of the sheet goes along. A row in which others have
 * put something, or that something leans on by itself, stays where it is.
 *
 * @throws WorkbookProblem
 */
export function takeOutRemovedRows(
  bytes: Uint8Array,
  layouts: readonly SheetLayout[],
  codec: DeflateCodec,
  limits?: ZipLimits,
): TidiedWorkbook {
  const parts = new WorkbookPackage(bytes, codec, limits);
  const workbook = workbookParts(parts);
  const managed = managedRows(parts, workbook, layouts);
  const taken = unclaimed(() => new WorkbookPackage(bytes, codec, limits), workbook, managed);
  const takenOf = ({ found }: ManagedRows): number => taken.get(nameOf(found))?.rows.length ?? 0;
  const sheets = managed.map((one) => ({
    id: one.id,
    takenOut: takenOf(one),
    kept: one.marked - one.spared - takenOf(one),
  }));
  if (taken.size === 0) return { bytes, sheets };

  visitWorkbook(parts, workbook, new RowMoves(taken));
  refreshPivots(
    parts,
    workbook,
    managed.filter((one) => takenOf(one) > 0).map(({ found }) => found),
    [],
  );
  recalculateOnLoad(parts, workbook);
  const built = parts.pack();
  const written = writeZip(built);
  verifyArchive(written, parts.archive, built, codec, limits);
  return { bytes: written, sheets };
}

function managedRows(
  parts: WorkbookPackage,
  workbook: WorkbookParts,
  layouts: readonly SheetLayout[],
): ManagedRows[] {
  const strings = new SharedStrings(parts, workbook);
  return managedTablePlans(layouts).flatMap((plan) => {
    const found = findManagedTable(parts, workbook, plan);
    if (typeof found === 'string') return [];
    const { sheet, table } = found;
    const others = tablesOf(parts, sheet.path)
      .filter(({ path }) => path !== table.path)
      .map(({ area }) => area);
    const { marked, free } = removedRows(parts.text(sheet.path), plan, found, strings, others);
    const spared = free.length === table.lastRow - table.firstRow + 1 ? 1 : 0;
    return [{ id: plan.id, found, marked, free: free.slice(spared), spared }];
  });
}

/** The rows that nothing leans on. What is kept may lean on others in turn, so it is asked until nothing more is. */
function unclaimed(
  open: () => WorkbookPackage,
  workbook: WorkbookParts,
  managed: readonly ManagedRows[],
): RowsBySheet {
  let left: RowsBySheet = new Map(managed.map(({ found, free }) => [nameOf(found), new TakenRows(free)]));
  for (;;) {
    left = new Map([...left].filter(([, { rows }]) => rows.length > 0));
    if (left.size === 0) return left;
    const claims = new RowClaims(
      left,
      workbook.sheets.map(({ name }) => name),
    );
    // In a copy that nobody writes.
    visitWorkbook(open(), workbook, claims);
    if (!claims.claimed) return left;
    ({ left } = claims);
  }
}

function nameOf({ sheet }: ManagedTableFound): string {
  return sheet.name.toLowerCase();
}
