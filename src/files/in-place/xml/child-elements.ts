import type { ElementSpan } from './find-elements';
import { XmlCursor } from './xml-cursor';

/** The children of an element as they are written. */
export function childElements(text: string, part: string, parent: ElementSpan | undefined): string[] {
  const children: string[] = [];
  if (!parent || parent.contentEnd === parent.tagEnd) return children;
  const cursor = new XmlCursor(text, part, parent.tagEnd);
  while (cursor.next() && cursor.start < parent.contentEnd) {
    const { start } = cursor;
    cursor.skip();
    children.push(text.slice(start, cursor.end));
  }
  return children;
}
