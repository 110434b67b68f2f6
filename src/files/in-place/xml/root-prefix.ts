import { XmlCursor } from './xml-cursor';

/** The prefix of a part's first element, with its colon: `x:`, or ''. */
export function rootPrefix(text: string, part = ''): string {
  const cursor = new XmlCursor(text, part);
  cursor.next();
  return cursor.prefix;
}
