import type { RawCell } from '../../../forms/cell';
import { decodeEscapes, decodeXml } from '../xml/xml-characters';
import { XmlCursor } from '../xml/xml-cursor';
import type { SharedStrings } from './shared-strings';
import type { SheetCell } from './sheet-row';
import { textWithin } from './text-within';

/** What a cell holds; of a formula, the value beside it. An error value is its text. */
export function readCell(
  text: string,
  cell: SheetCell | null,
  strings: SharedStrings,
  prefix: string,
): RawCell {
  if (cell === null) return null;
  if (cell.inlineStart >= 0 && cell.type === 'inlineStr') return inlineText(text, cell.inlineStart, prefix);
  if (cell.valueStart < 0 || cell.valueStart === cell.valueEnd)
    return cell.type === 'str' && cell.valueStart >= 0 && cell.formulaStart >= 0 ? '' : null;
  const value = text.slice(cell.valueStart, cell.valueEnd);
  switch (cell.type) {
    case 's':
      return strings.at(Number(value));
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case '':
    case 'n': {
      const number = Number(value);
      return Number.isNaN(number) ? decodeXml(value) : number;
    }
    default:
      return decodeEscapes(decodeXml(value));
  }
}

/** Most inline texts are one `t` without any mark-up: these need no walk. */
function inlineText(text: string, at: number, prefix: string): string {
  const plain = `<${prefix}is><${prefix}t>`;
  if (text.startsWith(plain, at)) {
    const from = at + plain.length;
    const to = text.indexOf('<', from);
    if (text.startsWith(`</${prefix}t></${prefix}is>`, to))
      return decodeEscapes(decodeXml(text.slice(from, to)));
  }
  const cursor = new XmlCursor(text, '', at);
  cursor.next();
  return cursor.empty ? '' : textWithin(cursor);
}
