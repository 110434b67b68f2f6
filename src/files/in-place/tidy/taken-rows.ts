import { rowsOfSheet } from '../formula/references';
import type { RowSpan } from './row-visitor';

/** Rows of a sheet that are taken out, from 0. */
export class TakenRows {
  readonly #set: ReadonlySet<number>;

  /** `rows` from the top. */
  constructor(readonly rows: readonly number[]) {
    this.#set = new Set(rows);
  }

  has(row: number): boolean {
    return this.#set.has(row);
  }

  /** How many stand above a row. */
  above(row: number): number {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  within({ top, bottom }: RowSpan): readonly number[] {
    return this.rows.slice(this.above(top), this.above(bottom + 1));
  }

  /** True where nothing of a span is left. */
  hold({ top, bottom }: RowSpan): boolean {
    return this.above(bottom + 1) - this.above(top) === bottom - top + 1;
  }

  place(row: number): number {
    return row - this.above(row);
  }

  /** What is left of a span; null for nothing. One that goes to the end of the sheet goes on doing so. */
  span(span: RowSpan): RowSpan | null {
    if (this.hold(span)) return null;
    const { top, bottom } = span;
    const open = bottom === rowsOfSheet - 1;
    return { top: this.place(top), bottom: open ? bottom : bottom - this.above(bottom + 1) };
  }
}
