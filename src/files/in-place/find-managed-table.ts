import { managedNames } from './managed-names';
import type { ManagedTablePlan } from './managed-table-plan';
import { matchColumns, type MatchedColumn } from './match-columns';
import type { WorkbookPackage } from './package/workbook-package';
import type { WorkbookParts, WorkbookSheet } from './package/workbook-parts';
import { parseCellArea } from './sheet/cell-area';
import { tablesOf, type SheetTable } from './sheet/sheet-table';

export interface ManagedTableFound {
  readonly sheet: WorkbookSheet & { readonly path: string };
  readonly table: SheetTable;
  /** One for each column of the plan. */
  readonly columns: readonly MatchedColumn[];
  /** Where the keys stand. */
  readonly keyColumn: number;
}

/** The mark and its sheet are gone; or the sheet is there, but no table on it any more, or one without keys. */
export type ManagedTableLoss = 'sheet' | 'table' | 'key-column';

/** Finds a managed table by its mark, and where that is gone by the table's own name. */
export function findManagedTable(
  parts: WorkbookPackage,
  workbook: WorkbookParts,
  plan: ManagedTablePlan,
): ManagedTableFound | ManagedTableLoss {
  const names = managedNames(plan.id);
  const marked = markedSheet(workbook, names.mark);
  const sheets = [...(marked ? [marked.sheet] : []), ...workbook.sheets];
  for (const sheet of sheets) {
    const { path } = sheet;
    if (path === null) continue;
    const tables = tablesOf(parts, path);
    const table =
      tables.find(({ name }) => name.toLowerCase() === names.table) ??
      (sheet === marked?.sheet
        ? tables.find(({ area }) => area.top === marked.top && area.left === marked.left)
        : undefined);
    if (!table) continue;
    const columns = matchColumns(plan, table);
    // What stands where its headers should is a row of data: the row of the headers was deleted. Programs may keep the
    // names of columns that have a number there.
    const there = columns.filter(({ header }) => header !== null);
    const renamed = columns.filter(({ header }, index) => header !== null && header !== plan.headers[index]);
    if (renamed.length * 2 > there.length) return 'table';
    const keyColumn = columns[columns.length - 1]?.place ?? null;
    return keyColumn === null ? 'key-column' : { sheet: { ...sheet, path }, table, columns, keyColumn };
  }
  return marked ? 'table' : 'sheet';
}

/** Where the mark of the whole workbook points; a copy of the sheet brings one of its own, which is not ours. */
function markedSheet(
  workbook: WorkbookParts,
  mark: string,
): { readonly sheet: WorkbookSheet; readonly top: number; readonly left: number } | null {
  const formula = workbook.names.find(({ name, sheet }) => name === mark && sheet === null)?.formula ?? '';
  const split = formula.lastIndexOf('!');
  const area = parseCellArea(formula.slice(split + 1));
  const name = formula
    .slice(0, split)
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");
  const sheet = workbook.sheets.find((one) => one.name === name);
  return sheet && area ? { sheet, top: area.top, left: area.left } : null;
}
