import { cellName } from '../../sheets/a1';
import type { Binding } from '../../sheets/binding';
import type { SheetLayout } from '../../sheets/layout';
import { sheetName } from '../../sheets/sheet-name';
import { HostError } from '../host-error';
import type { SheetReference } from '../host';
import { DocumentBindings } from './document-bindings';
import { lookAtDocument, metadataOf } from './document-look';
import { drawLayout } from './draw-layout';
import { keepBinding } from './keep-binding';
import { MetadataSheet } from './metadata-sheet-writer';
import { inlineSource } from '../../sheets/list-source';
import { WriteBatch } from './write-batch';

/**
 * Draws a layout on a new sheet behind the active one, in three round trips: looks, draws, keeps the binding, which
 * needs the id that Excel gives the sheet.
 */
export async function insertSheet(
  context: Excel.RequestContext,
  layout: SheetLayout,
  binding: Binding | null,
): Promise<SheetReference> {
  const look = lookAtDocument(context);
  await context.sync();
  if (look.protection.protected)
    throw new HostError('host.protected', 'the structure of the workbook is protected');

  const further = DocumentBindings.askFurther(look);
  const metadataSheet = new MetadataSheet({ look, metadata: metadataOf(look) });
  const batch = new WriteBatch(context);
  const taken = look.sheets.items.map(({ name }) => name);
  const sheet = await batch.make(() => look.sheets.add(sheetName(layout.name, taken)));
  sheet.position = look.active.position + 1;
  sheet.load('id,name');
  await drawLayout(
    batch,
    sheet,
    layout,
    (values) => inlineSource(values) ?? metadataSheet.listSource(context, values),
  );
  await batch.send(() => {
    sheet.activate();
    sheet.getRange(cellName(layout.cursor)).select();
  });
  const document = further();
  if (binding !== null) {
    await keepBinding(context, batch, document, { sheet, binding, metadataSheet });
    await batch.send();
  }
  return { id: sheet.id, name: sheet.name, binding };
}
