import type { Area } from '../../../src/sheets/layout';
import type { SheetProtection } from '../cells/cell-sheet';
import { ApiError } from './api-error';
import type { ExcelSession } from './excel-object';

/** Throws `AccessDenied` where the sheet is protected and a cell of the area locked. */
export function requireWritable(excel: ExcelSession, sheet: string, area: Area): void {
  if (!excel.book.mayWrite(sheet, area)) throw new ApiError('AccessDenied');
}

/** Throws `AccessDenied` where the sheet is protected and doesn't allow to format. */
export function requireFormatting(
  excel: ExcelSession,
  sheet: string,
  what: keyof SheetProtection = 'allowFormatCells',
): void {
  if (excel.book.sheet(sheet)?.protection?.[what] === false) throw new ApiError('AccessDenied');
}
