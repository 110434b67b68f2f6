import { readManagedSheets } from '../../../src/files/in-place/read-managed-sheets';
import type { RawCell } from '../../../src/forms/cell';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';
import { sharedWorkbookLayouts } from '../../../src/sheets/shared-workbook-layout';
import { demoCampaign } from '../../demo-campaign';

/** A row of a form's table in the shared workbook, of the unit with this id. */
export interface ManagedRow {
  readonly key: string | null;
  /** Of the sheet, from 0. */
  readonly place: number;
  readonly unit: string;
  readonly version: number;
  readonly cells: Readonly<Record<string, RawCell>>;
}

export interface ManagedWorkbook {
  /** The keys of 日志, `form/unit/version`, from the top. */
  readonly log: readonly string[];
  /** By form; those marked 已删除 left out. */
  readonly rows: Readonly<Record<string, readonly ManagedRow[]>>;
  /** Keys that stand on a sheet more than once. */
  readonly repeatedKeys: readonly string[];
}

/** What stands in the managed sheets of a shared workbook of the demo campaign. */
export function readManagedWorkbook(bytes: Uint8Array): ManagedWorkbook {
  const { sheets } = readManagedSheets(bytes, managedLayouts, zlibCodec);
  const unitOf = new Map(demoCampaign.units.map(({ id, name }) => [name['zh-CN'], id]));
  const tables = sheets.filter(({ id }) => demoCampaign.forms.some((form) => form.id === id));
  return {
    log: sheets.find(({ id }) => id === '_log')?.rows.map(({ key }) => key ?? '') ?? [],
    rows: Object.fromEntries(
      tables.map(({ id, rows }) => [
        id,
        rows
          .filter(({ removed }) => !removed)
          .map(({ row, key, cells }) => ({
            ...{ key, place: row, cells, version: Number(cells['_version']) },
            unit: unitOf.get(String(cells['_unit'])) ?? '',
          })),
      ]),
    ),
    repeatedKeys: sheets.flatMap((sheet) => sheet.repeatedKeys),
  };
}

export const managedLayouts = sharedWorkbookLayouts({
  ...{ campaign: demoCampaign, board: [], log: [] },
  forms: demoCampaign.forms.map((form) => ({ form, entries: [] })),
});
