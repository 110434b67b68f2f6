import type { RawCell } from '../../forms/cell';
import { metadataSheetName, noMetadata, readMetadata, type Metadata } from '../../sheets/metadata-sheet';
import { bindingsNamespace } from './bindings-part';
import { gridOf } from './read-block';

/** The name that marks a sheet with its key: it belongs to the sheet, so it goes along into a copy. */
export const keyName = '_fujiantong';

/** What is asked of a document to know its sheets and their bindings; to be read after a round trip. */
export interface DocumentLook {
  readonly sheets: Excel.WorksheetCollection;
  readonly active: Excel.Worksheet;
  readonly parts: Excel.CustomXmlPartScopedCollection;
  readonly metadataSheet: Excel.Worksheet;
  readonly metadata: Excel.Range;
  readonly protection: Excel.WorkbookProtection;
}

export function lookAtDocument({ workbook }: Excel.RequestContext): DocumentLook {
  const sheets = workbook.worksheets;
  sheets.load(
    'items/id,items/name,items/visibility,items/position,items/names/items/name,items/names/items/formula',
  );
  const active = sheets.getActiveWorksheet();
  active.load('id,position');
  const parts = workbook.customXmlParts.getByNamespace(bindingsNamespace);
  parts.load('items/id');
  const metadataSheet = sheets.getItemOrNullObject(metadataSheetName);
  metadataSheet.load('name');
  const metadata = metadataSheet.getUsedRangeOrNullObject(true);
  metadata.load('values,text,formulas,rowIndex,columnIndex');
  const { protection } = workbook;
  protection.load('protected');
  return { sheets, active, parts, metadataSheet, metadata, protection };
}

/** What the metadata sheet says, after the round trip. */
export function metadataOf({ metadataSheet, metadata }: DocumentLook): Metadata {
  if (metadataSheet.isNullObject || metadata.isNullObject) return noMetadata;
  return readMetadata(gridOf(metadata), metadata.formulas as RawCell[][]);
}

/**
 * The key that each sheet carries, by the sheet's id: its own mark, else what the metadata sheet says of its name;
 * the other way round where a program that knows no marks has written last.
 */
export function keysOf(
  { sheets }: DocumentLook,
  metadata: Metadata,
  marksAreNewest: boolean,
): ReadonlyMap<string, string> {
  const named = new Map(metadata.sheets.map(({ key, sheet }) => [sheet.toLowerCase(), key]));
  const keyOf = (sheet: Excel.Worksheet): string | null => {
    const [mark, name] = [markOf(sheet), named.get(sheet.name.toLowerCase()) ?? null];
    return marksAreNewest ? (mark ?? name) : (name ?? mark);
  };
  const keys = sheets.items.flatMap((sheet): [string, string][] => {
    const key = keyOf(sheet) ?? keyOf(originalOf(sheet, sheets.items) ?? sheet);
    return key === null ? [] : [[sheet.id, key]];
  });
  return new Map(keys);
}

/** The sheet without a mark that another one is named after; null where there is none. */
function originalOf({ name }: Excel.Worksheet, sheets: readonly Excel.Worksheet[]): Excel.Worksheet | null {
  const original = /^(.+?) ?\(\d+\)$/.exec(name)?.[1]?.toLowerCase();
  return sheets.find((sheet) => sheet.name.toLowerCase() === original && markOf(sheet) === null) ?? null;
}

/** The key that a sheet itself is marked with; null where it has none. */
export function markOf({ names }: Excel.Worksheet): string | null {
  const mark = names.items.find(({ name }) => name.toLowerCase() === keyName);
  return /^="([^"]+)"$/.exec(String(mark?.formula ?? ''))?.[1] ?? null;
}
