import type { SheetLayout } from '../../sheets/layout';
import { cellName } from '../../sheets/a1';
import { sheetName } from '../../sheets/sheet-name';
import { HostError } from '../host-error';
import { drawLayout } from './draw-layout';
import { inlineSource } from '../../sheets/list-source';
import type { OwnWrites } from './own-writes';
import type { WpsWorksheet } from './wps-application';
import type { WpsMetadata } from './wps-metadata';
import type { WpsSession } from './wps-session';

/** Draws a layout on a new sheet behind the active one; a sheet that could not be drawn does not stay. */
export function insertSheet(
  session: WpsSession,
  writes: OwnWrites,
  metadata: WpsMetadata,
  layout: SheetLayout,
): WpsWorksheet {
  const { application, workbook } = session;
  if (workbook.ProtectStructure === true)
    throw new HostError('host.protected', 'the structure of the workbook is protected');
  const before = workbook.ActiveSheet ?? workbook.Worksheets.Item(workbook.Worksheets.Count);
  const taken = session.sheets().map(({ sheet }) => sheet.Name);
  return writes.during(() => {
    const sheet = workbook.Worksheets.Add(undefined, before);
    const updating = application.ScreenUpdating;
    application.ScreenUpdating = false;
    try {
      sheet.Name = sheetName(layout.name, taken);
      sheet.Activate();
      drawLayout(
        sheet,
        application.ActiveWindow ?? null,
        layout,
        (values) => inlineSource(values) ?? metadata.listSource(values),
      );
      sheet.Activate();
      sheet.Range(cellName(layout.cursor)).Select();
      return sheet;
    } catch (error) {
      removeQuietly(session, sheet, before);
      throw error;
    } finally {
      application.ScreenUpdating = updating;
    }
  });
}

/** Without being asked whether to. */
function removeQuietly({ application }: WpsSession, sheet: WpsWorksheet, before: WpsWorksheet): void {
  const asks = application.DisplayAlerts;
  application.DisplayAlerts = false;
  try {
    sheet.Delete();
    before.Activate();
  } finally {
    application.DisplayAlerts = asks;
  }
}
