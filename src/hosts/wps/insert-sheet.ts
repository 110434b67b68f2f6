import type { Binding } from '../../sheets/binding';
import type { SheetLayout } from '../../sheets/layout';
import { cellName } from '../../sheets/a1';
import { inlineSource } from '../../sheets/list-source';
import { sheetName } from '../../sheets/sheet-name';
import { HostError } from '../host-error';
import { drawLayout } from './draw-layout';
import type { OwnWrites } from './own-writes';
import { allOrNothing } from './put-back';
import { removeSheet } from './remove-sheet';
import type { WpsWorksheet } from './wps-application';
import type { WpsMetadata } from './wps-metadata';
import type { WpsSession } from './wps-session';

/**
 * Draws a layout on a new sheet behind the active one and keeps its binding. Where anything fails, neither the sheet
 * stays nor what was put down for it elsewhere.
 */
export function insertSheet(
  session: WpsSession,
  writes: OwnWrites,
  metadata: WpsMetadata,
  layout: SheetLayout,
  binding: Binding | null,
): WpsWorksheet {
  const { application, workbook } = session;
  if (workbook.ProtectStructure === true)
    throw new HostError('host.protected', 'the structure of the workbook is protected');
  const before = workbook.ActiveSheet ?? workbook.Worksheets.Item(workbook.Worksheets.Count);
  const taken = session.sheets().map(({ sheet }) => sheet.Name);
  return writes.during(() => {
    const updating = application.ScreenUpdating;
    application.ScreenUpdating = false;
    try {
      return allOrNothing((steps) => {
        steps.take(metadata.keepAll(), () => undefined);
        const sheet = workbook.Worksheets.Add(undefined, before);
        return steps.take(
          () => {
            removeSheet(application, sheet);
            before.Activate();
          },
          () => {
            sheet.Name = sheetName(layout.name, taken);
            sheet.Activate();
            drawLayout(
              sheet,
              application.ActiveWindow ?? null,
              layout,
              (values) => inlineSource(values) ?? metadata.listSource(values),
            );
            if (binding !== null) metadata.keep(sheet.Name, binding);
            sheet.Activate();
            sheet.Range(cellName(layout.cursor)).Select();
            return sheet;
          },
        );
      });
    } finally {
      application.ScreenUpdating = updating;
    }
  });
}
