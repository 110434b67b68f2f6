import type { CellFormat } from '../cell-format';
import type { ConditionalLook } from '../cell-sheet';
import { firstOwnFormat, writtenFormats } from './number-format-ids';
import { counted, element, xmlHead } from './xml';
import { encodeXstring } from './xstring';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const noFills = [
  element('fill', {}, element('patternFill', { patternType: 'none' })),
  element('fill', {}, element('patternFill', { patternType: 'gray125' })),
];

/** The formats of a workbook while it is written, each kept once. */
export class StyleTable {
  private readonly fonts = new Numbered();
  private readonly fills = new Numbered(noFills);
  private readonly borders = new Numbered();
  private readonly formats = new Numbered();
  private readonly cells = new Numbered();
  private readonly looks = new Numbered();
  private readonly known = new Map<CellFormat, [plain?: number, quoted?: number]>();

  /** The first format is that of cells without one. */
  constructor(plain: CellFormat) {
    this.cell(plain, false);
  }

  cell(format: CellFormat, isQuoted: boolean): number {
    const known = this.known.get(format) ?? [];
    const number = known[isQuoted ? 1 : 0] ?? this.cells.number(this.cellXml(format, isQuoted));
    known[isQuoted ? 1 : 0] = number;
    this.known.set(format, known);
    return number;
  }

  look(look: ConditionalLook): number {
    return this.looks.number(lookXml(look));
  }

  xml(): string {
    const formats = this.formats.items.map((code, at) =>
      element('numFmt', { numFmtId: firstOwnFormat + at, formatCode: encodeXstring(code) }),
    );
    const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
    return (
      xmlHead +
      element(
        'styleSheet',
        { xmlns: main },
        counted('numFmts', formats),
        counted('fonts', this.fonts.items),
        counted('fills', this.fills.items),
        counted('borders', this.borders.items),
        counted('cellStyleXfs', [element('xf', plain)]),
        counted('cellXfs', this.cells.items),
        counted('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
        counted('dxfs', this.looks.items),
      )
    );
  }

  private cellXml(format: CellFormat, isQuoted: boolean): string {
    const { fill, borders, numberFormat, horizontal, vertical, wrap, locked } = format;
    const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) =>
      borders[side] ? element(side, { style: 'thin' }, element('color', { auto: true })) : element(side),
    );
    const alignment = element('alignment', {
      horizontal: horizontal === 'general' ? null : horizontal,
      vertical: vertical === 'bottom' ? null : vertical === 'middle' ? 'center' : vertical,
      wrapText: wrap ? true : null,
    });
    const fontId = this.fonts.number(fontXml(format));
    const fillId =
      fill === null
        ? 0
        : this.fills.number(
            element(
              'fill',
              {},
              element(
                'patternFill',
                { patternType: 'solid' },
                colorXml('fgColor', fill),
                element('bgColor', { indexed: 64 }),
              ),
            ),
          );
    const borderId = this.borders.number(element('border', {}, ...sides, element('diagonal')));
    const numFmtId = writtenFormats.get(numberFormat) ?? firstOwnFormat + this.formats.number(numberFormat);
    return element(
      'xf',
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        quotePrefix: isQuoted ? true : null,
        applyNumberFormat: numFmtId === 0 ? null : true,
        applyFont: fontId === 0 ? null : true,
        applyFill: fillId === 0 ? null : true,
        applyBorder: borderId === 0 ? null : true,
        applyAlignment: alignment === '<alignment/>' ? null : true,
        applyProtection: locked ? null : true,
      },
      alignment === '<alignment/>' ? '' : alignment,
      locked ? '' : element('protection', { locked }),
    );
  }
}

/** Texts numbered from 0 as they come. */
class Numbered {
  readonly items: string[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(items: readonly string[] = []) {
    for (const item of items) this.number(item);
  }

  number(item: string): number {
    const known = this.numbers.get(item);
    if (known !== undefined) return known;
    this.numbers.set(item, this.items.length);
    return this.items.push(item) - 1;
  }
}

function fontXml({ font, size, bold, italic, underline, strikethrough, color }: CellFormat): string {
  return element(
    'font',
    {},
    bold ? element('b') : '',
    italic ? element('i') : '',
    strikethrough ? element('strike') : '',
    underline ? element('u') : '',
    element('sz', { val: size }),
    color === null ? '' : colorXml('color', color),
    element('name', { val: encodeXstring(font) }),
  );
}

function lookXml({
  fill,
  fontColor,
  bold,
  italic,
  underline,
  borders,
  borderColor,
}: ConditionalLook): string {
  const font = [
    bold === undefined ? '' : element('b', { val: bold }),
    italic === undefined ? '' : element('i', { val: italic }),
    underline === undefined ? '' : element('u', { val: underline ? 'single' : 'none' }),
    fontColor === undefined ? '' : colorXml('color', fontColor),
  ].join('');
  const color = borderColor === undefined ? element('color', { auto: true }) : colorXml('color', borderColor);
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) =>
    borders?.[side] ? element(side, { style: 'thin' }, color) : '',
  );
  return element(
    'dxf',
    {},
    font === '' ? '' : element('font', {}, font),
    fill === undefined
      ? ''
      : element(
          'fill',
          {},
          element(
            'patternFill',
            { patternType: 'solid' },
            colorXml('fgColor', fill),
            colorXml('bgColor', fill),
          ),
        ),
    borders === undefined ? '' : element('border', {}, ...sides),
  );
}

function colorXml(name: string, color: string): string {
  return element(name, { rgb: `FF${color.slice(1).toUpperCase()}` });
}
