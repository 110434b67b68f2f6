import {
  IUndoRedoService,
  mergeWorksheetSnapshotWithDefault,
  UniverInstanceType,
  type IWorkbookData,
} from '@univerjs/core';
import { InsertSheetMutation } from '@univerjs/preset-sheets-core';
import { blankSheet, blankWorkbook } from './blank-workbook';
import type { GridSession } from './grid-session';
import { ownWrite } from './own-write';

/** Opens a kept workbook; one that can't be opened any more gives way to a blank one. */
export function openWorkbook(session: GridSession, kept: IWorkbookData | undefined): void {
  try {
    session.univer.createUnit(UniverInstanceType.UNIVER_SHEET, kept ?? blankWorkbook());
  } catch (error) {
    if (!kept) throw error;
    session.univer.createUnit(UniverInstanceType.UNIVER_SHEET, blankWorkbook());
  }
}

/**
 * Begins anew within the open workbook: a blank sheet in place of all others, and no undo history. Closing a
 * workbook while the grid still validates it would throw.
 */
export function replaceByBlank(session: GridSession): void {
  const { workbook, api, commands } = session;
  const open = api.getActiveWorkbook();
  const before = workbook.getSheets().map((sheet) => sheet.getSheetId());
  const sheet = mergeWorksheetSnapshotWithDefault(blankSheet());
  commands.syncExecuteCommand(
    InsertSheetMutation.id,
    { unitId: workbook.getUnitId(), index: 0, sheet },
    ownWrite,
  );
  for (const id of before) open?.deleteSheet(id);
  for (const name of open?.getDefinedNames() ?? []) name.delete();
  session.get(IUndoRedoService).clearUndoRedo(workbook.getUnitId());
}
