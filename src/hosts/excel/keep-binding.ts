import type { Binding } from '../../sheets/binding';
import type { BindingRecord } from '../../sheets/binding-record';
import type { KeyedSheet } from '../../sheets/metadata-sheet';
import { partOf } from './bindings-part';
import type { DocumentBindings } from './document-bindings';
import { keyName } from './document-look';
import type { MetadataSheet } from './metadata-sheet-writer';
import type { WriteBatch } from './write-batch';

interface NewBinding {
  readonly sheet: Excel.Worksheet;
  readonly binding: Binding | null;
  readonly metadataSheet: MetadataSheet;
}

/**
 * Lines up what keeps a sheet's binding in the document: the record in a custom XML part and, for programs that drop
 * those, on the metadata sheet, and the sheet's own mark.
 */
export async function keepBinding(
  context: Excel.RequestContext,
  batch: WriteBatch,
  document: DocumentBindings,
  { sheet, binding, metadataSheet }: NewBinding,
): Promise<void> {
  const { record, key, keys } = document.with(sheet.id, binding);
  const names = new Map([...document.look.sheets.items, sheet].map(({ id, name }) => [id, name]));
  const keyed = [...keys].map(([id, sheetKey]) => ({ key: sheetKey, sheet: names.get(id) ?? '' }));
  const strays = document.look.sheets.items.filter(
    ({ id }) => id !== sheet.id && keys.has(id) && document.markOf(id) !== keys.get(id),
  );
  await batch.add(2_000 + 6 * JSON.stringify(record).length + 400 * strays.length, () => {
    if (key !== document.markOf(sheet.id)) markSheet(sheet, key, document.markOf(sheet.id) !== null);
    // Marks are the newest from now on: those of sheets and copies from a program that knows none come up to date.
    for (const stray of strays)
      markSheet(stray, keys.get(stray.id) ?? null, document.markOf(stray.id) !== null);
    keepPart(context, document.look.parts.items, record);
    metadataSheet.keep(context, record, keyed satisfies readonly KeyedSheet[]);
  });
}

function markSheet(sheet: Excel.Worksheet, key: string | null, marked: boolean): void {
  if (marked) sheet.names.getItem(keyName).delete();
  if (key !== null) sheet.names.add(keyName, `="${key}"`).visible = false;
}

function keepPart(
  context: Excel.RequestContext,
  [part, ...others]: readonly Excel.CustomXmlPart[],
  record: BindingRecord,
): void {
  for (const other of others) other.delete();
  if (part) part.setXml(partOf(record));
  else context.workbook.customXmlParts.add(partOf(record));
}
