/** Replacements in one text, by places in it as it was; those at the same place stand in the order they came. */
export class TextEdits {
  // Beside one another: one object for each of a hundred thousand replacements costs more than they do.
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #texts: string[] = [];

  constructor(private readonly text: string) {}

  replace(start: number, end: number, text: string): void {
    let at = this.#ends.length;
    // Nearly all come in the order in which they stand.
    while (at > 0 && start < (this.#ends[at - 1] ?? 0)) at -= 1;
    if (end > (this.#starts[at] ?? Infinity)) throw new RangeError('Two edits of one text overlap.');
    if (at === this.#ends.length) {
      this.#starts.push(start);
      this.#ends.push(end);
      this.#texts.push(text);
    } else {
      this.#starts.splice(at, 0, start);
      this.#ends.splice(at, 0, end);
      this.#texts.splice(at, 0, text);
    }
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** The very same string where nothing was replaced. */
  apply(): string {
    if (this.#starts.length === 0) return this.text;
    const pieces: string[] = [];
    let at = 0;
    this.#starts.forEach((start, index) => {
      pieces.push(this.text.slice(at, start), this.#texts[index] ?? '');
      at = this.#ends[index] ?? 0;
    });
    pieces.push(this.text.slice(at));
    return pieces.join('');
  }
}
