import { isErrorCode } from './error-codes';
import { readReference, type Reference } from './reference';
import type { CellErrorCode } from '../cell-content';

export type Token =
  | { readonly kind: 'number' | 'space' | 'operator' | 'name'; readonly text: string }
  /** `value` without the quotes. */
  | { readonly kind: 'text'; readonly text: string; readonly value: string }
  | { readonly kind: 'error'; readonly text: string; readonly error: CellErrorCode }
  | { readonly kind: 'reference'; readonly text: string; readonly reference: Reference };

/** What can't be read as a formula. */
export class FormulaSyntaxError extends Error {}

const shape = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<string>"(?:[^"]|"")*")`,
    String.raw`(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:(?<lost>#REF!)|(?<place>\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!]))`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)`,
    String.raw`(?<error>#(?:NULL!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A))`,
    String.raw`(?<name>[\p{L}_][\p{L}\p{N}_.]*)`,
    String.raw`(?<operator><=|>=|<>|[-+*/^&=<>%(),])`,
  ].join('|'),
  'uy',
);

/** The tokens of a formula without its `=`; together they are its text. */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  shape.lastIndex = 0;
  while (shape.lastIndex < formula.length) {
    const at = shape.lastIndex;
    const match = shape.exec(formula);
    if (!match) throw new FormulaSyntaxError(`at ${at}: ${formula}`);
    tokens.push(tokenOf(match[0], match.groups ?? {}));
  }
  return tokens;
}

function tokenOf(text: string, groups: Readonly<Record<string, string | undefined>>): Token {
  const { space, string, sheet, lost, place, number, error, name } = groups;
  if (space !== undefined) return { kind: 'space', text };
  if (string !== undefined) return { kind: 'text', text, value: string.slice(1, -1).replaceAll('""', '"') };
  if (lost !== undefined) return { kind: 'error', text, error: '#REF!' };
  if (place !== undefined) {
    const reference = readReference(place, sheet === undefined ? null : unquoted(sheet));
    // AAA1048577 names no cell, but may be a name.
    if (!reference && sheet !== undefined) throw new FormulaSyntaxError(text);
    return reference ? { kind: 'reference', text, reference } : { kind: 'name', text };
  }
  if (number !== undefined) return { kind: 'number', text };
  if (error !== undefined && isErrorCode(error)) return { kind: 'error', text, error };
  return { kind: name === undefined ? 'operator' : 'name', text };
}

function unquoted(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
