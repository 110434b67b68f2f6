import { defaultFormat, type CellFormat } from '../cell-format';
import type { ConditionalLook } from '../cell-sheet';
import { internFormat } from '../intern-format';
import { builtInFormats } from './number-format-ids';
import { attribute, childOf, childrenOf, flag, numberIn, type XmlElement } from './xml-tree';
import { decodeXstring } from './xstring';

export interface ReadStyle {
  readonly format: CellFormat;
  readonly isQuoted: boolean;
}

export interface ReadStyles {
  /** By number; the first is that of cells without one. */
  readonly cells: readonly ReadStyle[];
  readonly looks: readonly ConditionalLook[];
}

export function readStyles(root: XmlElement | undefined): ReadStyles {
  const fonts = childrenOf(childOf(root, 'fonts'), 'font').map(readFont);
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map(readFill);
  const borders = childrenOf(childOf(root, 'borders'), 'border').map(readBorders);
  const formats = new Map(builtInFormats);
  for (const own of childrenOf(childOf(root, 'numFmts'), 'numFmt'))
    formats.set(numberIn(own, 'numFmtId') ?? 0, decodeXstring(attribute(own, 'formatCode') ?? 'General'));
  const cells = childrenOf(childOf(root, 'cellXfs'), 'xf').map((xf): ReadStyle => {
    const alignment = childOf(xf, 'alignment');
    const format: CellFormat = {
      ...defaultFormat,
      ...fonts[numberIn(xf, 'fontId') ?? 0],
      fill: fills[numberIn(xf, 'fillId') ?? 0] ?? null,
      borders: borders[numberIn(xf, 'borderId') ?? 0] ?? defaultFormat.borders,
      numberFormat: formats.get(numberIn(xf, 'numFmtId') ?? 0) ?? 'General',
      horizontal: horizontalOf(attribute(alignment, 'horizontal')),
      vertical: verticalOf(attribute(alignment, 'vertical')),
      wrap: flag(alignment, 'wrapText'),
      locked: flag(childOf(xf, 'protection'), 'locked', true),
    };
    return { format: internFormat(format), isQuoted: flag(xf, 'quotePrefix') };
  });
  return { cells, looks: childrenOf(childOf(root, 'dxfs'), 'dxf').map(readLook) };
}

/** `<b/>` and `<b val="1"/>` say yes; undefined where it isn't there. */
function toggle(of: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(of, name);
  if (!found) return undefined;
  const value = attribute(found, 'val');
  return value !== '0' && value !== 'false' && value !== 'none';
}

function readFont(font: XmlElement): Partial<CellFormat> {
  return {
    font: decodeXstring(attribute(childOf(font, 'name'), 'val') ?? defaultFormat.font),
    size: numberIn(childOf(font, 'sz'), 'val') ?? defaultFormat.size,
    bold: toggle(font, 'b') ?? false,
    italic: toggle(font, 'i') ?? false,
    underline: toggle(font, 'u') ?? false,
    strikethrough: toggle(font, 'strike') ?? false,
    color: colorOf(childOf(font, 'color')),
  };
}

function readFill(fill: XmlElement): string | null {
  const pattern = childOf(fill, 'patternFill');
  return attribute(pattern, 'patternType') === 'solid' ? colorOf(childOf(pattern, 'fgColor')) : null;
}

function readBorders(border: XmlElement): CellFormat['borders'] {
  const has = (...names: readonly string[]): boolean =>
    names.some((name) => !['none', null].includes(attribute(childOf(border, name), 'style')));
  return { top: has('top'), right: has('right', 'end'), bottom: has('bottom'), left: has('left', 'start') };
}

function readLook(dxf: XmlElement): ConditionalLook {
  const font = childOf(dxf, 'font');
  const pattern = childOf(dxf, 'fill', 'patternFill');
  const border = childOf(dxf, 'border');
  const sides = border?.children.find(({ attributes }) => attributes.has('style'));
  return withoutAbsent({
    fill: colorOf(childOf(pattern, 'bgColor')) ?? colorOf(childOf(pattern, 'fgColor')),
    fontColor: colorOf(childOf(font, 'color')),
    bold: toggle(font, 'b'),
    italic: toggle(font, 'i'),
    underline: toggle(font, 'u'),
    borders: border && readBorders(border),
    borderColor: colorOf(childOf(sides, 'color')),
  });
}

function withoutAbsent(look: Readonly<Record<keyof ConditionalLook, unknown>>): ConditionalLook {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value != null));
}

/** Colours of themes and palettes are beyond this model: automatic. */
function colorOf(color: XmlElement | undefined): string | null {
  const rgb = attribute(color, 'rgb');
  return rgb === null ? null : `#${rgb.slice(-6).toLowerCase()}`;
}

function horizontalOf(text: string | null): CellFormat['horizontal'] {
  return text === 'left' || text === 'center' || text === 'right' ? text : 'general';
}

function verticalOf(text: string | null): CellFormat['vertical'] {
  return text === 'top' ? 'top' : text === 'center' ? 'middle' : 'bottom';
}
