import type { CellStyle } from '../../sheets/layout';

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const black = '#000000';

const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;
const vertical = { top: 'Top', middle: 'Center' } as const;

/** Gives a block a style in place of whatever it had; its number format is written apart, cell by cell. */
export function styleRange(
  range: Excel.Range,
  style: CellStyle,
  size: { rows: number; columns: number },
): void {
  const { format } = range;
  format.font.name = style.font;
  format.font.size = style.size;
  format.font.bold = style.bold ?? false;
  format.font.italic = style.italic ?? false;
  format.font.color = style.color ?? black;
  if (style.fill === undefined) format.fill.clear();
  else format.fill.color = style.fill;
  format.horizontalAlignment = horizontal[style.horizontal];
  format.verticalAlignment = vertical[style.vertical];
  format.wrapText = style.wrap;
  const inside = [
    ...(size.rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(size.columns > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const edge of [...edges, ...inside])
    format.borders.getItem(edge).style = style.border ? 'Continuous' : 'None';
}
