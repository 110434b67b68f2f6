import { markFormats, markFormula, type MarkKind } from '../../sheets/overlay/mark-kind';

/** Lines up an overlay on one or several blocks; its id is known after the round trip. */
export function addMark(range: Excel.Range | Excel.RangeAreas, kind: MarkKind): Excel.ConditionalFormat {
  const overlay = range.conditionalFormats.add('Custom');
  const { rule, format } = overlay.custom;
  rule.formula = markFormula(kind);
  const { fill, color } = markFormats[kind];
  if (fill !== undefined) format.fill.color = fill;
  if (color !== undefined) format.font.color = color;
  overlay.load('id');
  return overlay;
}
