import { WorkbookProblem } from '../workbook-problem';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * What a piece of XML says: references and sections of characters resolved, line ends as XML reads them.
 *
 * @throws WorkbookProblem for a reference to an entity that only a document type could declare.
 */
export function decodeXml(text: string): string {
  if (text.includes('<![CDATA[')) return decodeSections(text);
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  return lines.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const known = named[name];
    if (known !== undefined && whole.endsWith(';')) return known;
    const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
    const point = code ? parseInt(code[1] ?? code[2] ?? '', code[1] === undefined ? 10 : 16) : NaN;
    if (!(point <= 0x10ffff))
      // Not which: up to its end may stand what somebody has typed.
      throw new WorkbookProblem('workbook.entities', '', 'An entity is not known.');
    return String.fromCodePoint(point);
  });
}

/** Text of an element. */
export function encodeXml(text: string): string {
  return /[&<>\r]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')
    : text;
}

/** The value of an attribute, for double quotes. */
export function encodeAttribute(text: string): string {
  return encodeXml(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** `_x000A_` and its like, as spreadsheets write characters that XML can't carry. */
export function decodeEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

function decodeSections(text: string): string {
  return text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : decodeXml(piece)))
    .join('');
}
