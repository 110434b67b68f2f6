import type { RawCell } from '../../../forms/cell';
import type { LayoutRow } from '../../../sheets/layout';
import type { ManagedTablePlan } from '../managed-table-plan';

/** A row that is to stand in a managed table. */
export interface WantedRow {
  readonly key: string;
  readonly layout: LayoutRow;
  /** Given out already. */
  taken: boolean;
}

/** What is to stand in a column of the plan, the last of which is the keys'. */
export function valueIn({ cells }: LayoutRow, index: number): RawCell {
  return cells[index]?.value ?? null;
}

/** The rows a plan wants, each given out once: by the place that is to carry its key, else by its key. */
export class WantedRows {
  readonly #byKey = new Map<string, WantedRow>();
  readonly #byPlace = new Map<number, WantedRow>();
  readonly #keysPlaced = new Set<string>();
  /** The last row of the sheet, from 0, that is to carry a key or to be in the table; -1 where that is said of none. */
  readonly lastPlace: number;

  constructor({ layout, rows, reach }: ManagedTablePlan) {
    let last = reach ?? -1;
    rows.forEach(({ key, at }, index) => {
      const row = layout.rows[layout.frozenRows + index];
      if (!row) throw new RangeError(`There is no row for the key ${key}.`);
      const wanted: WantedRow = { key, layout: row, taken: false };
      if (this.#byKey.has(key)) throw new RangeError(`The key ${key} is wanted twice.`);
      this.#byKey.set(key, wanted);
      if (at === undefined) return;
      this.#byPlace.set(at, wanted);
      this.#keysPlaced.add(key);
      last = Math.max(last, at);
    });
    this.lastPlace = last;
  }

  /** What the row at this place with this key is to be: null where nothing is said of it. */
  take(place: number, key: string | null): WantedRow | null {
    const wanted =
      this.#byPlace.get(place) ??
      (key === null || this.#keysPlaced.has(key) ? undefined : this.#byKey.get(key));
    if (!wanted || wanted.taken) return null;
    wanted.taken = true;
    return wanted;
  }

  /** True where the key is wanted somewhere, given out or not. */
  knows(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** Those not given out yet, in their order. */
  get rest(): WantedRow[] {
    return [...this.#byKey.values()].filter(({ taken }) => !taken);
  }
}
