interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replacements in one text, by places in it as it was; those at the same place stand in the order they came. */
export class TextEdits {
  readonly #edits: Edit[] = [];
  #inOrder = true;

  constructor(private readonly text: string) {}

  replace(start: number, end: number, text: string): void {
    const last = this.#edits[this.#edits.length - 1];
    if (last && start < last.end) this.#inOrder = false;
    this.#edits.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** The very same string where nothing was replaced. */
  apply(): string {
    if (this.#edits.length === 0) return this.text;
    if (!this.#inOrder) this.#edits.sort((one, other) => one.start - other.start || one.end - other.end);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of this.#edits) {
      if (start < at) throw new RangeError('Two edits of one text overlap.');
      pieces.push(this.text.slice(at, start), text);
      at = end;
    }
    pieces.push(this.text.slice(at));
    return pieces.join('');
  }
}
