import { markFormats, markFormula, type MarkKind } from '../../sheets/overlay/mark-kind';

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
