import type { Worksheet } from '@univerjs/core';
import type { SheetReference } from '../host';
import type { GridSession } from './grid-session';
import { bindingOf } from './sheet-metadata';

export function referenceTo(worksheet: Worksheet): SheetReference {
  return { id: worksheet.getSheetId(), name: worksheet.getName(), binding: bindingOf(worksheet) };
}

/** The visible sheets in the order of their tabs. */
export function listSheets({ workbook }: GridSession): readonly SheetReference[] {
  return workbook
    .getSheets()
    .filter((sheet) => !sheet.isSheetHidden())
    .map(referenceTo);
}
