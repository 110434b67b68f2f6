import type { Severity } from '../../forms/severity';

/** What our conditional formats lie over: a finding of some severity, or the 校验结果 column. */
export type MarkKind = Severity | 'result';

interface MarkFormat {
  readonly fill?: string;
  readonly color?: string;
  readonly underline?: boolean;
  readonly border?: string;
}

/** How a finding shows: light enough to read any text on, and told apart by line and frame as well as by colour. */
export const markFormats: Readonly<Record<MarkKind, MarkFormat>> = {
  error: { fill: '#fde7e9', underline: true, border: '#b10e1c' },
  warning: { fill: '#fff4ce', border: '#8a5a00' },
  info: { fill: '#e5f1fb' },
  result: { color: '#5c5c5c' },
};

/** A rule that always holds and says whose it is, so that it is found again in a saved file. */
export function markFormula(kind: MarkKind): string {
  return `=N("附件通 ${kind}")=0`;
}

/** What a rule lies over, by its formula; null where it is not ours. */
export function markKindOf(formula: string): MarkKind | null {
  const kind = /^=\s*N\(\s*"附件通 (\w+)"\s*\)\s*=\s*0$/i.exec(formula)?.[1];
  return kind !== undefined && kind in markFormats ? (kind as MarkKind) : null;
}

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Lines up an overlay on one or several blocks; its id is known after the round trip. */
export function addMark(range: Excel.Range | Excel.RangeAreas, kind: MarkKind): Excel.ConditionalFormat {
  const overlay = range.conditionalFormats.add('Custom');
  const { rule, format } = overlay.custom;
  rule.formula = markFormula(kind);
  const { fill, color, underline, border } = markFormats[kind];
  if (fill !== undefined) format.fill.color = fill;
  if (color !== undefined) format.font.color = color;
  if (underline === true) format.font.underline = 'Single';
  if (border !== undefined)
    for (const edge of edges) {
      const line = format.borders.getItem(edge);
      line.style = 'Continuous';
      line.color = border;
    }
  overlay.load('id');
  return overlay;
}
