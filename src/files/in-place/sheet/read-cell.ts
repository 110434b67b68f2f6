import type { RawCell } from '../../../forms/cell';
import { decodeEscapes, decodeXml } from '../xml/xml-characters';
import { XmlCursor } from '../xml/xml-cursor';
import { readNumber } from './read-number';
import type { SharedStrings } from './shared-strings';
import type { SheetCell } from './sheet-row';
import { textWithin } from './text-within';

/** What a cell holds; of a formula, the value beside it. An error value is its text. */
export function readCell(text: string, cell: SheetCell | null, strings: SharedStrings): RawCell {
  if (cell === null) return null;
  const { type, valueStart, valueEnd } = cell;
  if (cell.inlineStart >= 0 && type === 'inlineStr') return inlineText(text, cell);
  if (valueStart < 0 || valueStart === valueEnd)
    return type === 'str' && valueStart >= 0 && cell.formulaStart >= 0 ? '' : null;
  switch (type) {
    case 's':
      return strings.at(readNumber(text, valueStart, valueEnd));
    case 'b': {
      const value = text.slice(valueStart, valueEnd).trim();
      return value === '1' || value === 'true';
    }
    case '':
    case 'n': {
      const number = readNumber(text, valueStart, valueEnd);
      return Number.isNaN(number) ? decodeXml(text.slice(valueStart, valueEnd)) : number;
    }
    default:
      return decodeEscapes(decodeXml(text.slice(valueStart, valueEnd)));
  }
}

/** Most inline texts are one `t` without any mark-up: these need no walk. */
function inlineText(text: string, { plain, inlineStart, valueStart, valueEnd }: SheetCell): string {
  if (plain) return decodeEscapes(decodeXml(text.slice(valueStart, valueEnd)));
  const cursor = new XmlCursor(text, '', inlineStart);
  cursor.next();
  return cursor.empty ? '' : textWithin(cursor);
}
