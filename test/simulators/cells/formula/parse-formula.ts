import type { CellErrorCode } from '../cell-content';
import type { Reference } from './reference';
import { FormulaSyntaxError, tokensOf, type Token } from './tokens';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** A formula, read. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly error: CellErrorCode }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'name'; readonly name: string }
  /** An argument left out is null. The name in capitals. */
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly (Formula | null)[] }
  | { readonly kind: 'sign'; readonly sign: '+' | '-'; readonly of: Formula }
  | { readonly kind: 'percent'; readonly of: Formula }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Formula;
      readonly right: Formula;
    };

/** From the loosest to the tightest; all of them from the left. */
const binary: readonly (readonly BinaryOperator[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

const known = new Map<string, Formula>();

/** Reads a formula with its `=`. Throws a `FormulaSyntaxError`. */
export function parseFormula(text: string): Formula {
  const before = known.get(text);
  if (before) return before;
  if (!text.startsWith('=')) throw new FormulaSyntaxError(text);
  const formula = new FormulaParser(tokensOf(text.slice(1))).whole();
  // A sheet has few different formulas; a long session may see many.
  if (known.size > 20_000) known.clear();
  known.set(text, formula);
  return formula;
}

class FormulaParser {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens.filter(({ kind }) => kind !== 'space');
  }

  whole(): Formula {
    const formula = this.operation(0);
    if (this.at < this.tokens.length) throw new FormulaSyntaxError(`at ${this.peek()}`);
    return formula;
  }

  private operation(level: number): Formula {
    const operators = binary[level];
    if (!operators) return this.signed();
    let left = this.operation(level + 1);
    for (let operator = this.oneOf(operators); operator; operator = this.oneOf(operators))
      left = { kind: 'binary', operator, left, right: this.operation(level + 1) };
    return left;
  }

  /** In spreadsheets a sign binds tighter than a power: -2^2 is 4. */
  private signed(): Formula {
    const sign = this.oneOf(['+', '-'] as const);
    if (sign) return { kind: 'sign', sign, of: this.signed() };
    let of = this.operand();
    while (this.oneOf(['%'] as const)) of = { kind: 'percent', of };
    return of;
  }

  private operand(): Formula {
    const token = this.tokens[this.at];
    if (!token) throw new FormulaSyntaxError('ends too early');
    this.at += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.text) };
      case 'text':
        return { kind: 'text', value: token.value };
      case 'error':
        return { kind: 'error', error: token.error };
      case 'reference':
        return { kind: 'reference', reference: token.reference };
      case 'name':
        return this.named(token.text);
      default: {
        if (token.text !== '(') throw new FormulaSyntaxError(`at ${token.text}`);
        const inside = this.operation(0);
        this.expect(')');
        return inside;
      }
    }
  }

  private named(text: string): Formula {
    if (this.oneOf(['('] as const)) return { kind: 'call', name: text.toUpperCase(), arguments: this.list() };
    if (/^(true|false)$/i.test(text)) return { kind: 'boolean', value: text.toUpperCase() === 'TRUE' };
    return { kind: 'name', name: text };
  }

  private list(): readonly (Formula | null)[] {
    if (this.oneOf([')'] as const)) return [];
    const list: (Formula | null)[] = [];
    do list.push(this.peek() === ',' || this.peek() === ')' ? null : this.operation(0));
    while (this.oneOf([','] as const));
    this.expect(')');
    return list;
  }

  private peek(): string {
    return this.tokens[this.at]?.text ?? '';
  }

  private oneOf<T extends string>(operators: readonly T[]): T | null {
    const token = this.tokens[this.at];
    if (token?.kind !== 'operator') return null;
    const found = operators.find((operator) => operator === token.text);
    if (found === undefined) return null;
    this.at += 1;
    return found;
  }

  private expect(operator: string): void {
    if (this.oneOf([operator]) === null) throw new FormulaSyntaxError(`at ${this.peek()}, not ${operator}`);
  }
}
