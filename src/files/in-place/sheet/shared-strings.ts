import type { WorkbookPackage } from '../package/workbook-package';
import type { WorkbookParts } from '../package/workbook-parts';
import { XmlCursor } from '../xml/xml-cursor';
import { textWithin } from './text-within';

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
    const cursor = new XmlCursor(this.#text, this.#path ?? '', start);
    cursor.next();
    const text = cursor.empty ? '' : textWithin(cursor);
    this.#known[index] = text;
    return text;
  }

  /** Where each item begins. */
  #read(): number[] {
    if (this.#path === undefined || !this.parts.has(this.#path)) return [];
    this.#text = this.parts.text(this.#path);
    const cursor = new XmlCursor(this.#text, this.#path);
    const starts: number[] = [];
    while (cursor.next()) if (!cursor.closing && cursor.is('si')) starts.push(cursor.start);
    return starts;
  }
}
