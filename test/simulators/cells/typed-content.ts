import { blankContent, type CellContent } from './cell-content';
import type { CellFormat } from './cell-format';
import { parseFormula } from './formula/parse-formula';
import { FormulaSyntaxError } from './formula/tokens';
import { readTyped } from './read-typed';

export interface TypedContent {
  readonly content: CellContent;
  /** What the cell's number format becomes. */
  readonly numberFormat?: string;
}

/** What a text becomes in a cell of a format; `year` is that of dates without one. */
export function typedContent(
  text: string,
  format: CellFormat,
  year = new Date().getFullYear(),
): TypedContent {
  if (text === '') return { content: blankContent };
  if (text.startsWith("'")) return { content: { value: text.slice(1), quotePrefix: true } };
  if (format.numberFormat === '@') return { content: { value: text } };
  if (text.startsWith('=') && text !== '=') return { content: { formula: text } };
  const { value, numberFormat } = readTyped(text, year);
  // A sum may begin with its sign.
  if (typeof value === 'string' && /^[+-]./.test(text) && isFormula(`=${text}`))
    return { content: { formula: `=${text}` } };
  const isTaken = numberFormat !== undefined && format.numberFormat === 'General';
  return { content: { value }, ...(isTaken ? { numberFormat } : {}) };
}

function isFormula(text: string): boolean {
  try {
    parseFormula(text);
    return true;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return false;
    throw error;
  }
}
