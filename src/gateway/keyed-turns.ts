import { Turns } from './turns';

/** Lets pieces of work with the same key run one after another; those of other keys go on meanwhile. */
export class KeyedTurns {
  readonly #lines = new Map<string, { readonly turns: Turns; waiting: number }>();

  async take<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const line = this.#lines.get(key) ?? { turns: new Turns(), waiting: 0 };
    this.#lines.set(key, line);
    line.waiting += 1;
    try {
      return await line.turns.take(work);
    } finally {
      line.waiting -= 1;
      if (line.waiting === 0) this.#lines.delete(key);
    }
  }
}
