import type { WorkbookPackage } from '../package/workbook-package';
import type { WorkbookParts } from '../package/workbook-parts';
import { decodeEscapes, decodeXml } from '../xml/xml-characters';
import { XmlCursor } from '../xml/xml-cursor';
import { textWithin } from './text-within';

const open = '<si><t>';
const close = '</t></si>';

/** The texts that cells refer to by number. Read when the first is asked for; each is decoded once. */
export class SharedStrings {
  #text = '';
  #starts: number[] | null = null;
  readonly #known: (string | undefined)[] = [];
  readonly #path: string | undefined;

  constructor(
    private readonly parts: WorkbookPackage,
    { relationships }: WorkbookParts,
  ) {
    this.#path = relationships.find(({ kind }) => kind === 'sharedStrings')?.target;
  }

  /** Null where there is no such text. */
  at(index: number): string | null {
    this.#starts ??= this.#read();
    const known = this.#known[index];
    if (known !== undefined) return known;
    const start = this.#starts[index];
    if (start === undefined) return null;
    const text = this.#decode(start);
    this.#known[index] = text;
    return text;
  }

  #decode(start: number): string {
    const plain = plainItem(this.#text, start);
    if (plain >= 0) return decodeEscapes(decodeXml(this.#text.slice(start + open.length, plain)));
    const cursor = new XmlCursor(this.#text, this.#path ?? '', start);
    cursor.next();
    return cursor.empty ? '' : textWithin(cursor);
  }

  /** Where each item begins. */
  #read(): number[] {
    if (this.#path === undefined || !this.parts.has(this.#path)) return [];
    this.#text = this.parts.text(this.#path);
    const cursor = new XmlCursor(this.#text, this.#path);
    const starts: number[] = [];
    for (;;) {
      const plain = plainItem(this.#text, cursor.end);
      if (plain >= 0) {
        starts.push(cursor.end);
        cursor.goTo(plain + close.length);
      } else if (!cursor.next()) return starts;
      else if (!cursor.closing && cursor.is('si')) starts.push(cursor.start);
    }
  }
}

/** Most items are one text without any mark-up: where that ends; -1 for any other. */
function plainItem(text: string, at: number): number {
  if (!text.startsWith(open, at)) return -1;
  const end = text.indexOf('<', at + open.length);
  return text.startsWith(close, end) ? end : -1;
}
