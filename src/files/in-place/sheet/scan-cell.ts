import type { XmlCursor } from '../xml/xml-cursor';
import type { SheetCell } from './sheet-row';

const [space, quote, equals, letterR, letterS, letterT] = [32, 34, 61, 114, 115, 116];

/** Reads the cell the cursor stands at and goes to its end; `next` is its column where it does not say. */
export function scanCell(cursor: XmlCursor, cell: SheetCell, next: number): void {
  cell.column = next;
  cell.start = cursor.start;
  cell.tagEnd = cursor.end;
  cell.style = '';
  cell.type = '';
  cell.plain = false;
  cell.valueStart = cell.valueEnd = cell.inlineStart = cell.formulaStart = -1;
  readAttributes(cursor, cell);
  if (!cursor.empty) readContent(cursor, cell);
  cell.end = cursor.end;
}

function readContent(cursor: XmlCursor, cell: SheetCell): void {
  while (cursor.next() && !cursor.closing) {
    const { start, end } = cursor;
    if (cursor.is('v')) {
      cell.valueStart = end;
      cell.valueEnd = cursor.skip();
    } else if (cursor.is('is')) {
      cell.inlineStart = start;
      cursor.skip();
    } else if (cursor.is('f')) {
      cell.formulaStart = start;
      cell.formulaTagEnd = end;
      cell.formulaContentEnd = cursor.skip();
      cell.formulaEnd = cursor.end;
    } else cursor.skip();
  }
}

/** `r`, `s` and `t`, the attributes with a name of one letter; others are passed over. */
function readAttributes({ text, nameEnd, end }: XmlCursor, cell: SheetCell): void {
  let at = nameEnd;
  while (at < end) {
    const code = text.charCodeAt(at + 1);
    const opening = text.charCodeAt(at + 3);
    const plain = text.charCodeAt(at) <= space && text.charCodeAt(at + 2) === equals;
    if (!plain || (opening !== quote && opening !== 39)) {
      at += 1;
      continue;
    }
    const from = at + 4;
    const to = text.indexOf(opening === quote ? '"' : "'", from);
    if (code === letterR) cell.column = columnOf(text, from, to);
    else if (code === letterS) cell.style = text.slice(from, to);
    else if (code === letterT) cell.type = text.slice(from, to);
    at = to + 1;
  }
}

/** The column of a reference, `AB12`, from 0. */
function columnOf(text: string, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
