import { decodeXml } from './xml-characters';
import { XmlCursor } from './xml-cursor';

/** An element and its place in the text of a part. */
export interface ElementSpan {
  readonly name: string;
  /** As written, `<sheet name="…"/>`. */
  readonly tag: string;
  readonly start: number;
  readonly tagEnd: number;
  /** Where its content ends and the closing tag begins; `tagEnd` where it has none. */
  readonly contentEnd: number;
  readonly end: number;
}

/** All elements of the main namespace with one of these names, at any depth, in their order. For small parts. */
export function findElements(text: string, part: string, ...names: readonly string[]): ElementSpan[] {
  const cursor = new XmlCursor(text, part);
  const open: (Omit<ElementSpan, 'contentEnd' | 'end'> & { readonly place: number })[] = [];
  const found: ElementSpan[] = [];
  let places = 0;
  while (cursor.next()) {
    if (!names.some((name) => cursor.is(name))) continue;
    const { start, end, name } = cursor;
    if (cursor.closing) {
      const last = open.pop();
      if (last) {
        const { place, ...span } = last;
        found[place] = { ...span, contentEnd: start, end };
      }
      continue;
    }
    const span = { name, tag: text.slice(start, end), start, tagEnd: end };
    if (cursor.empty) found[places] = { ...span, contentEnd: end, end };
    else open.push({ ...span, place: places });
    places += 1;
  }
  return found.filter(Boolean);
}

/** The decoded text within an element that holds nothing else. */
export function contentOf(text: string, span: ElementSpan): string {
  return decodeXml(text.slice(span.tagEnd, span.contentEnd));
}
