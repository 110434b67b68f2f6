import { WorkbookProblem } from '../workbook-problem';
import { attributeOf } from '../xml/attributes';
import { XmlCursor } from '../xml/xml-cursor';
import { scanCell } from './scan-cell';
import { scanPlainCell } from './scan-plain-cell';
import type { SheetCell, SheetRow } from './sheet-row';

export interface ScannedSheet {
  readonly prefix: string;
  /** Where new rows at the end go; -1 where the sheet has no rows at all. */
  readonly rowsEnd: number;
}

/**
 * Visits the rows of a sheet part from the top. The row given is one and the same object, filled anew each time.
 *
 * @throws WorkbookProblem
 */
export function scanSheet(text: string, part: string, visit: (row: SheetRow) => void): ScannedSheet {
  const cursor = new XmlCursor(text, part);
  while (cursor.next()) if (cursor.is('sheetData') && !cursor.closing) break;
  if (cursor.empty || !cursor.is('sheetData')) return { prefix: cursor.prefix, rowsEnd: -1 };
  const row: SheetRow = { number: -1, start: 0, tagEnd: 0, contentEnd: 0, end: 0, cells: [] };
  const pool: SheetCell[] = [];
  while (cursor.next()) {
    if (cursor.closing) return { prefix: cursor.prefix, rowsEnd: cursor.start };
    readRow(cursor, row, pool);
    visit(row);
  }
  throw new WorkbookProblem('workbook.malformed-xml', part, 'The sheet has no end.');
}

/** The row that begins at a place of the text; `number` from 0. */
export function scanRow(text: string, part: string, start: number, number: number): SheetRow {
  const cursor = new XmlCursor(text, part, start);
  cursor.next();
  const row: SheetRow = { number: number - 1, start, tagEnd: 0, contentEnd: 0, end: 0, cells: [] };
  readRow(cursor, row, []);
  return row;
}

function readRow(cursor: XmlCursor, row: SheetRow, pool: SheetCell[]): void {
  const { text, part } = cursor;
  const number = numberOf(text, cursor.nameEnd, cursor.end) ?? row.number + 2;
  if (number - 1 <= row.number)
    throw new WorkbookProblem('workbook.damaged', part, `Row ${number} stands behind row ${row.number + 1}.`);
  row.number = number - 1;
  row.start = cursor.start;
  row.tagEnd = cursor.end;
  row.contentEnd = cursor.end;
  row.cells.length = 0;
  let column = -1;
  if (!cursor.empty) {
    for (;;) {
      const cell = (pool[row.cells.length] ??= {} as SheetCell);
      const plainEnd = cursor.prefix === '' ? scanPlainCell(text, cursor.end, cell) : -1;
      if (plainEnd >= 0) cursor.goTo(plainEnd);
      else {
        if (!cursor.next() || cursor.closing) break;
        if (!cursor.is('c')) {
          cursor.skip();
          continue;
        }
        scanCell(cursor, cell, column + 1);
      }
      if (cell.column <= column)
        throw new WorkbookProblem('workbook.damaged', part, `The cells of row ${number} are out of order.`);
      ({ column } = cell);
      row.cells.push(cell);
    }
    row.contentEnd = cursor.start;
  }
  row.end = cursor.end;
}

/** The attribute `r` of a row. */
function numberOf(text: string, from: number, to: number): number | null {
  if (text.startsWith(' r="', from)) return Number(text.slice(from + 4, text.indexOf('"', from + 4)));
  const written = attributeOf(text.slice(from, to), 'r');
  return written === null ? null : Number(written);
}
