import { decodeEscapes, decodeXml } from '../xml/xml-characters';
import type { XmlCursor } from '../xml/xml-cursor';

/** All text of the element the cursor stands at, a shared or inline text; how it is pronounced is left out. */
export function textWithin(cursor: XmlCursor): string {
  let text = '';
  let phonetic = 0;
  let from = -1;
  for (let depth = 1; depth > 0 && cursor.next();) {
    if (cursor.empty) continue;
    depth += cursor.closing ? -1 : 1;
    const { name } = cursor;
    if (name === 'rPh') phonetic += cursor.closing ? -1 : 1;
    if (name !== 't' || phonetic > 0) continue;
    if (cursor.closing) text += decodeEscapes(decodeXml(cursor.text.slice(from, cursor.start)));
    else from = cursor.end;
  }
  return text;
}
