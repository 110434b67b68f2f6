import { UniverInstanceType, type IWorkbookData } from '@univerjs/core';
import { blankWorkbook } from './blank-workbook';
import type { GridSession } from './grid-session';

/** Opens a kept workbook; one that can't be opened any more gives way to a blank one. */
export function openWorkbook(session: GridSession, kept: IWorkbookData | undefined): void {
  try {
    session.univer.createUnit(UniverInstanceType.UNIVER_SHEET, kept ?? blankWorkbook());
  } catch (error) {
    if (!kept) throw error;
    session.univer.createUnit(UniverInstanceType.UNIVER_SHEET, blankWorkbook());
  }
}

/** Closes the open workbook, its undo history with it, and opens a blank one. */
export function replaceByBlank(session: GridSession): void {
  const before = session.workbook.getUnitId();
  session.api.disposeUnit(before);
  openWorkbook(session, undefined);
}
