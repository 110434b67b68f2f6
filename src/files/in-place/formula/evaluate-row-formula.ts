import type { RawCell } from '../../../forms/cell';
import { binary, numberFrom, Unknown } from './formula-operators';
import { callFunction } from './formula-functions';
import { rowFormulaTokens, type RowFormulaToken } from './row-formula-tokens';

/** Signs of two operands, weakest first. */
const levels: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/**
 * What a formula over the columns of its own row gives. Undefined where it uses anything that can't be told for
 * certain: another cell, an error, a function not known here.
 */
export function evaluateRowFormula(
  formula: string,
  columnValue: (header: string) => RawCell | undefined,
): RawCell | undefined {
  const tokens = rowFormulaTokens(formula);
  if (tokens === null) return undefined;
  try {
    const parser = new Parser(tokens, columnValue);
    const value = parser.level(0);
    return parser.ended ? (value ?? 0) : undefined;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

class Parser {
  #at = 0;

  constructor(
    private readonly tokens: readonly RowFormulaToken[],
    private readonly columnValue: (header: string) => RawCell | undefined,
  ) {}

  get ended(): boolean {
    return this.#at === this.tokens.length;
  }

  level(index: number): RawCell {
    const signs = levels[index];
    if (!signs) return this.#operand();
    let value = this.level(index + 1);
    for (let sign = this.#takeSign(signs); sign !== null; sign = this.#takeSign(signs))
      value = binary(sign, value, this.level(index + 1));
    return value;
  }

  #operand(): RawCell {
    if (this.#takeSign(['-']) !== null) return -numberFrom(this.#operand());
    if (this.#takeSign(['+']) !== null) return this.#operand();
    let value = this.#primary();
    while (this.#takeSign(['%']) !== null) value = numberFrom(value) / 100;
    return value;
  }

  #primary(): RawCell {
    const token = this.tokens[this.#at];
    this.#at += 1;
    if (!token) throw new Unknown();
    switch (token.kind) {
      case 'number':
      case 'text':
        return token.value;
      case 'column': {
        const value = this.columnValue(token.value);
        // An error value is a text here; what it makes of the result is left to a program.
        if (value === undefined || (typeof value === 'string' && value.startsWith('#'))) throw new Unknown();
        return value;
      }
      case 'word':
        return this.#call(token.value);
      case 'sign':
        if (token.value !== '(') throw new Unknown();
        return this.#closed(this.level(0));
    }
  }

  #call(name: string): RawCell {
    if (this.#takeSign(['(']) === null) {
      if (name === 'TRUE' || name === 'FALSE') return name === 'TRUE';
      throw new Unknown();
    }
    const values: RawCell[] = [this.level(0)];
    while (this.#takeSign([',']) !== null) values.push(this.level(0));
    return this.#closed(callFunction(name, values));
  }

  #closed(value: RawCell): RawCell {
    if (this.#takeSign([')']) === null) throw new Unknown();
    return value;
  }

  #takeSign(signs: readonly string[]): string | null {
    const token = this.tokens[this.#at];
    if (token?.kind !== 'sign' || !signs.includes(token.value)) return null;
    this.#at += 1;
    return token.value;
  }
}
