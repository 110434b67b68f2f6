import { WorkbookProblem } from '../workbook-problem';

const [space, bang, quote, apostrophe, slash, colon, greater, question] = [32, 33, 34, 39, 47, 58, 62, 63];

/**
 * Walks over the tags of a part without building anything: the fields say where the current one stands. Text is what
 * lies between; comments and processing instructions are passed over, a document type is refused. The main
 * namespace is known by the prefix of the first element.
 */
export class XmlCursor {
  /** From `<` to behind `>`. */
  start = 0;
  end = 0;
  /** The local name, and the end of it. */
  nameStart = 0;
  nameEnd = 0;
  closing = false;
  /** `<c/>` */
  empty = false;
  /** Of the first element, with its colon: `x:`, or ''. */
  prefix = '';
  /** Where the name with its prefix begins. */
  #whole = 0;
  #first = true;

  constructor(
    readonly text: string,
    readonly part: string,
    from = 0,
  ) {
    this.end = from;
  }

  /** Goes to the next tag; false behind the last. */
  next(): boolean {
    const { text } = this;
    let at = text.indexOf('<', this.end);
    let code = text.charCodeAt(at + 1);
    while (at >= 0 && (code === bang || code === question)) {
      at = text.indexOf('<', this.#behindAside(at, code));
      code = text.charCodeAt(at + 1);
    }
    if (at < 0) return false;
    this.start = at;
    this.closing = code === slash;
    let name = at + (this.closing ? 2 : 1);
    this.#whole = name;
    let to = name;
    for (; ; to += 1) {
      code = text.charCodeAt(to);
      if (code === colon) name = to + 1;
      else if (code <= space || code === greater || code === slash || code !== code) break;
    }
    this.nameStart = name;
    this.nameEnd = to;
    if (this.#first) {
      this.#first = false;
      this.prefix = text.slice(this.#whole, name);
    }
    while (code !== greater) {
      if (code === quote) to = text.indexOf('"', to + 1);
      else if (code === apostrophe) to = text.indexOf("'", to + 1);
      if (to < 0 || code !== code) throw this.#malformed();
      to += 1;
      code = text.charCodeAt(to);
    }
    this.empty = text.charCodeAt(to - 1) === slash;
    this.end = to + 1;
    return true;
  }

  /** Goes on from a place behind a tag that was read otherwise. */
  goTo(end: number): void {
    this.end = end;
  }

  /** True for an element of the main namespace with this local name. */
  is(name: string): boolean {
    const { text, prefix, nameStart, nameEnd } = this;
    return (
      nameEnd - nameStart === name.length &&
      text.startsWith(name, nameStart) &&
      nameStart - this.#whole === prefix.length &&
      text.startsWith(prefix, this.#whole)
    );
  }

  get name(): string {
    return this.text.slice(this.nameStart, this.nameEnd);
  }

  /** How much deeper the next tag lies: 1, 0 or -1. */
  get step(): number {
    return this.closing ? -1 : this.empty ? 0 : 1;
  }

  /** From an opening tag to the closing one of the same element; returns where its content ends. */
  skip(): number {
    if (this.empty || this.closing) return this.end;
    for (let depth = 1; this.next();) {
      depth += this.step;
      if (depth === 0) return this.start;
    }
    throw this.#malformed();
  }

  /** The end of a comment, an instruction or a section of characters. */
  #behindAside(at: number, code: number): number {
    const { text } = this;
    const close =
      code === question
        ? '?>'
        : text.startsWith('<!--', at)
          ? '-->'
          : text.startsWith('<![CDATA[', at) && ']]>';
    if (close === false)
      throw new WorkbookProblem('workbook.entities', this.part, 'The part declares a document type.');
    const end = text.indexOf(close, at + 2);
    if (end < 0) throw this.#malformed();
    return end + close.length;
  }

  #malformed(): WorkbookProblem {
    return new WorkbookProblem('workbook.malformed-xml', this.part, 'The part is no well-formed XML.');
  }
}
