import { blankContent, type CellContent } from './cell-content';
import { CellRefusal } from './cell-refusal';
import { parseFormula } from './formula/parse-formula';
import { FormulaSyntaxError } from './formula/tokens';

const longestText = 32_767;

/** A content as a cell keeps it, or a refusal. */
export function keptContent(content: CellContent): CellContent {
  if ('formula' in content) {
    requireFormula(content.formula);
    return content;
  }
  const { value, quotePrefix } = content;
  if (value === null || (value === '' && !quotePrefix)) return blankContent;
  if (typeof value === 'string' && value.length > longestText) throw new CellRefusal('text-too-long');
  if (typeof value === 'number' && !Number.isFinite(value)) throw new CellRefusal('size', String(value));
  return content;
}

export function requireFormula(formula: string): void {
  try {
    parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw new CellRefusal('formula', formula);
    throw error;
  }
}
