import type { RawCell } from '../../forms/cell';
import type { SheetLayout } from '../../sheets/layout';
import { campaignOf } from './campaign-mark';
import type { DeflateCodec } from './deflate-codec';
import { findManagedTable, type ManagedTableFound } from './find-managed-table';
import type { ManagedRowState, ManagedSheetsState, ManagedSheetState } from './managed-sheet-state';
import { managedTablePlans, type ManagedTablePlan } from './managed-table-plan';
import { WorkbookPackage } from './package/workbook-package';
import { workbookParts } from './package/workbook-parts';
import { RowReader } from './row-reader';
import { scanSheet } from './sheet/scan-sheet';
import { SharedStrings } from './sheet/shared-strings';
import { cellAt, type SheetRow } from './sheet/sheet-row';
import { rootPrefix } from './xml/root-prefix';
import type { ZipLimits } from './zip/zip-limits';

/**
 * Reads the managed sheets of a workbook as people have left them: what stands in them, and what has become of
 * sheets, columns and keys. Of the layouts only the plan of the table is used, not the rows.
 *
 * @throws WorkbookProblem
 */
export function readManagedSheets(
  bytes: Uint8Array,
  layouts: readonly SheetLayout[],
  codec: DeflateCodec,
  limits?: ZipLimits,
): ManagedSheetsState {
  const parts = new WorkbookPackage(bytes, codec, limits);
  const workbook = workbookParts(parts);
  const strings = new SharedStrings(parts, workbook);
  const sheets: ManagedSheetState[] = [];
  const lost: ManagedSheetsState['lost'][number][] = [];
  for (const plan of managedTablePlans(layouts)) {
    const found = findManagedTable(parts, workbook, plan);
    if (typeof found === 'string') lost.push({ id: plan.id, what: found });
    else sheets.push(readSheet(parts.text(found.sheet.path), plan, found, strings));
  }
  return { campaign: campaignOf(workbook), sheets, lost, date1904: workbook.date1904 };
}

function readSheet(
  text: string,
  plan: ManagedTablePlan,
  found: ManagedTableFound,
  strings: SharedStrings,
): ManagedSheetState {
  const { sheet, table } = found;
  const reader = new RowReader(text, rootPrefix(text), strings, found, plan);
  const rows: ManagedRowState[] = [];
  // Rows typed under the table belong to it as far as they follow without a gap.
  let last = table.lastRow;
  scanSheet(text, sheet.path, (row) => {
    const below = row.number > table.lastRow;
    if (row.number < table.firstRow || (below && table.totalsRow) || reader.isBlank(row)) return;
    const apart = row.number > last + 1;
    if (below && !apart) last = row.number;
    rows.push(rowState(row, reader, { below, apart: below && apart }));
  });
  const places = found.columns.flatMap(({ place }) => place ?? []);
  return {
    id: plan.id,
    sheet: sheet.name,
    place: sheet.place,
    state: sheet.state,
    // A number is ours, where the name was taken.
    renamed: sheet.name.replace(/ \(\d+\)$/, '') !== plan.layout.name,
    headerRow: table.firstRow - 1,
    columns: found.columns.map(({ id, place, header }, index) => ({
      id,
      place,
      header,
      renamed: header !== null && header !== plan.headers[index],
    })),
    columnsMoved: places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0)),
    rows,
    repeatedKeys: repeated(rows.flatMap(({ key }) => key ?? [])),
  };
}

function rowState(
  row: SheetRow,
  reader: RowReader,
  stands: Pick<ManagedRowState, 'below' | 'apart'>,
): ManagedRowState {
  const cells: Record<string, RawCell> = {};
  const formulas: string[] = [];
  for (const { id, place } of reader.columns) {
    const value = reader.value(row, place);
    if (value !== null && value !== '') cells[id] = value;
    if ((cellAt(row, place)?.formulaStart ?? -1) >= 0) formulas.push(id);
  }
  const key = reader.key(row);
  return { row: row.number, key, cells, formulas, removed: key !== null && reader.isRemoved(row), ...stands };
}

function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(keys.filter((key) => seen.has(key) || !seen.add(key)))];
}
