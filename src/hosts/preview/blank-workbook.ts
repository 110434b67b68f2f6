import { generateRandomId, type IWorkbookData, type IWorksheetData } from '@univerjs/core';

/** An empty sheet, named as the spreadsheet programs name their first. */
export function blankSheet(): Partial<IWorksheetData> & { readonly id: string } {
  return { id: generateRandomId(), name: 'Sheet1', rowCount: 200, columnCount: 20 };
}

/** A new workbook with one empty sheet. */
export function blankWorkbook(): Partial<IWorkbookData> {
  const sheet = blankSheet();
  return { id: generateRandomId(), name: '附件通', sheetOrder: [sheet.id], sheets: { [sheet.id]: sheet } };
}
