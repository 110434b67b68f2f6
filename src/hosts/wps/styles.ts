import type { Area, CellStyle } from '../../sheets/layout';
import { toBgr } from './colour';
import type { WpsRange, WpsWorksheet } from './wps-application';
import { xl } from './wps-constants';
import { rangeOf } from './wps-session';

const horizontal = { left: xl.left, center: xl.center, right: xl.right } as const;
const vertical = { top: xl.top, middle: xl.center } as const;
const outline = [xl.edgeLeft, xl.edgeTop, xl.edgeBottom, xl.edgeRight] as const;

/** Gives a block a style in place of whatever it had. */
export function styleBlock(sheet: WpsWorksheet, area: Area, style: CellStyle): void {
  const range = rangeOf(sheet, area);
  const { Font: font, Interior: interior } = range;
  font.Name = style.font;
  font.Size = style.size;
  font.Bold = style.bold ?? false;
  font.Italic = style.italic ?? false;
  font.Color = toBgr(style.color ?? '#000000');
  if (style.fill === undefined) interior.ColorIndex = xl.colorNone;
  else interior.Color = toBgr(style.fill);
  range.HorizontalAlignment = horizontal[style.horizontal];
  range.VerticalAlignment = vertical[style.vertical];
  range.WrapText = style.wrap;
  range.NumberFormat = style.numberFormat ?? 'General';
  for (const edge of [...outline, ...insideOf(area)])
    range.Borders.Item(edge).LineStyle = style.border ? xl.continuous : xl.lineNone;
}

/** The lines inside a block: one row or column has none of a kind, and setting them is refused. */
function insideOf({ rows, columns }: Pick<Area, 'rows' | 'columns'>): readonly number[] {
  return [...(rows > 1 ? [xl.insideHorizontal] : []), ...(columns > 1 ? [xl.insideVertical] : [])];
}

interface KeptStyle {
  readonly area: Area;
  readonly restore: (range: WpsRange) => void;
}

/** How a block looks, cell by cell where cells differ, and how to put that back. */
export function keepStyles(sheet: WpsWorksheet, area: Area): () => void {
  const kept: KeptStyle[] = [];
  const keep = (part: Area): void => {
    const restore = uniformStyle(rangeOf(sheet, part), part);
    if (restore) kept.push({ area: part, restore });
    else halves(part).forEach(keep);
  };
  keep(area);
  return () => {
    for (const { area: part, restore } of kept) restore(rangeOf(sheet, part));
  };
}

/** The look of a block all of whose cells look alike; null where they differ. */
function uniformStyle(range: WpsRange, area: Area): ((range: WpsRange) => void) | null {
  const { Font: font, Interior: interior } = range;
  const colorIndex = interior.ColorIndex;
  const look = {
    name: font.Name,
    size: font.Size,
    bold: font.Bold,
    italic: font.Italic,
    color: font.Color,
    isAutomatic: font.ColorIndex === xl.colorAutomatic,
    fill: interior.Color,
    colorIndex,
    horizontal: range.HorizontalAlignment,
    vertical: range.VerticalAlignment,
    wrap: range.WrapText,
    numberFormat: range.NumberFormat,
  };
  const lines = [...outline, ...insideOf(area)].map(
    (edge) => [edge, range.Borders.Item(edge).LineStyle] as const,
  );
  const differs = font.ColorIndex === null || Object.values(look).includes(null);
  // Lines inside may differ from those around; cell by cell there is no inside.
  const linesDiffer =
    new Set(lines.map(([, line]) => line)).size > 1 || lines.some(([, line]) => line === null);
  const isSingle = area.rows === 1 && area.columns === 1;
  if (!isSingle && (differs || linesDiffer)) return null;
  return (target) => {
    Object.assign(target.Font, {
      Name: look.name,
      Size: look.size,
      Bold: look.bold,
      Italic: look.italic,
    });
    if (look.isAutomatic) target.Font.ColorIndex = xl.colorAutomatic;
    else target.Font.Color = look.color;
    if (colorIndex === xl.colorNone) target.Interior.ColorIndex = xl.colorNone;
    else target.Interior.Color = look.fill;
    target.HorizontalAlignment = look.horizontal;
    target.VerticalAlignment = look.vertical;
    target.WrapText = look.wrap;
    target.NumberFormat = look.numberFormat;
    for (const [edge, line] of lines) target.Borders.Item(edge).LineStyle = line;
  };
}

function halves(area: Area): readonly Area[] {
  if (area.rows > 1) {
    const rows = Math.ceil(area.rows / 2);
    return [
      { ...area, rows },
      { ...area, row: area.row + rows, rows: area.rows - rows },
    ];
  }
  const columns = Math.ceil(area.columns / 2);
  return [
    { ...area, columns },
    { ...area, column: area.column + columns, columns: area.columns - columns },
  ];
}
