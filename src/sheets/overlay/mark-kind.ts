import type { Severity } from '../../forms/severity';

/** What our conditional formats lie over: a finding of some severity, or the 校验结果 column. */
export type MarkKind = Severity | 'result';

interface MarkFormat {
  readonly fill?: string;
  readonly color?: string;
}

/**
 * How a finding shows: light enough to read any text on, an error darker than the rest, so that it is told apart
 * without colours too. Fills and colours only: a page that prints in black and white prints neither, while a line or
 * a frame would be on paper.
 */
export const markFormats: Readonly<Record<MarkKind, MarkFormat>> = {
  error: { fill: '#f7b4ba', color: '#7a0a14' },
  warning: { fill: '#fff4ce' },
  info: { fill: '#e5f1fb' },
  result: { color: '#5c5c5c' },
};

/**
 * A rule that always holds and says whose it is, so that it is found again in a saved file, by another program too.
 * A number tells formats of one kind apart where the program gives them no id.
 */
export function markFormula(kind: MarkKind, number?: string): string {
  return `=N("附件通 ${kind}${number === undefined ? '' : ` ${number}`}")=0`;
}

/** What a rule lies over, by its formula, and its number; null where it is not ours. */
export function readMarkFormula(
  formula: string,
): { readonly kind: MarkKind; readonly number: string } | null {
  const [, kind, number = ''] = /^=?\s*N\(\s*"附件通 (\w+)(?: (\w+))?"\s*\)\s*=\s*0$/i.exec(formula) ?? [];
  return kind !== undefined && kind in markFormats ? { kind: kind as MarkKind, number } : null;
}
