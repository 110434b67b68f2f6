import { shiftReferences } from '../formula/shift-rows';

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Formulas of a sheet that are written once for several cells, by their numbers. */
export class SharedFormulas {
  readonly #known = new Map<string, SharedFormula>();

  /** The formula of a cell that shares one: its own text, or what it makes of the first one’s; null where that is unknown. */
  formulaOf(number: string, own: string, row: number, column: number): string | null {
    if (own !== '') {
      this.#known.set(number, { formula: own, row, column });
      return own;
    }
    const shared = this.#known.get(number);
    return shared ? shiftReferences(shared.formula, row - shared.row, column - shared.column) : null;
  }

  /** The text that is shared under a number. */
  textOf(number: string): string {
    return this.#known.get(number)?.formula ?? '';
  }
}
