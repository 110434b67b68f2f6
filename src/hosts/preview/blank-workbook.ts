import { generateRandomId, type IWorkbookData } from '@univerjs/core';

/** A new workbook with one empty sheet, as the spreadsheet programs start. */
export function blankWorkbook(): Partial<IWorkbookData> {
  const sheet = generateRandomId();
  return {
    id: generateRandomId(),
    name: '附件通',
    sheetOrder: [sheet],
    sheets: { [sheet]: { id: sheet, name: 'Sheet1', rowCount: 200, columnCount: 20 } },
  };
}
