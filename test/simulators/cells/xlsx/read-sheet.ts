import type { Area } from '../../../../src/sheets/layout';
import { sheetColumns } from '../areas';
import { blankContent, type CellContent } from '../cell-content';
import type { CellFormat } from '../cell-format';
import {
  emptySheet,
  type Cell,
  type CellRow,
  type CellSheet,
  type ConditionalFormat,
  type SheetPrint,
  type SheetProtection,
  type SheetValidation,
} from '../cell-sheet';
import { withOffset } from '../formula/rewrite-formula';
import { byPriority } from '../structure/rules';
import { charactersOf } from './column-width';
import { readArea, readAreas } from './read-area';
import type { ReadStyles } from './read-styles';
import { attribute, childOf, childrenOf, flag, numberIn, type XmlElement } from './xml-tree';
import { decodeXstring } from './xstring';

export interface SheetReading {
  readonly id: string;
  readonly name: string;
  readonly styles: ReadStyles;
  readonly strings: readonly string[];
  readonly newId: (kind: string) => string;
}

/** A sheet, all but what the workbook keeps of it: its visibility and what is printed. */
export function readSheet(root: XmlElement, reading: SheetReading): CellSheet {
  const empty = emptySheet(reading.id, reading.name);
  const columns = readColumns(root, reading.styles, empty.defaults.format);
  const properties = childOf(root, 'sheetFormatPr');
  const width = numberIn(properties, 'defaultColWidth');
  const pane = childOf(root, 'sheetViews', 'sheetView', 'pane');
  const isFrozen = attribute(pane, 'state')?.startsWith('frozen') ?? false;
  const format = columns.rest;
  return {
    ...empty,
    cells: readCells(root, reading, (column) => columns.formats.get(column) ?? format),
    merges: childrenOf(childOf(root, 'mergeCells'), 'mergeCell').flatMap(
      (merge) => readArea(attribute(merge, 'ref') ?? '') ?? [],
    ),
    columnWidths: columns.widths,
    columnFormats: columns.formats,
    rowHeights: readHeights(root),
    frozenRows: isFrozen ? (numberIn(pane, 'ySplit') ?? 0) : 0,
    frozenColumns: isFrozen ? (numberIn(pane, 'xSplit') ?? 0) : 0,
    validations: childrenOf(childOf(root, 'dataValidations'), 'dataValidation').flatMap(readValidation),
    conditionalFormats: readRules(root, reading),
    print: readPrint(root, empty.print),
    protection: readProtection(childOf(root, 'sheetProtection')),
    defaults: {
      format,
      columnWidth: width === null ? empty.defaults.columnWidth : charactersOf(width),
      rowHeight: numberIn(properties, 'defaultRowHeight') ?? empty.defaults.rowHeight,
    },
  };
}

export function readSelection(root: XmlElement): Area | null {
  const selections = childrenOf(childOf(root, 'sheetViews', 'sheetView'), 'selection');
  return readAreas(attribute(selections.at(-1), 'sqref') ?? '')[0] ?? null;
}

interface ReadColumns {
  readonly widths: ReadonlyMap<number, number>;
  readonly formats: ReadonlyMap<number, CellFormat>;
  /** The format of the columns up to the last one. */
  readonly rest: CellFormat;
}

function readColumns(root: XmlElement, styles: ReadStyles, fallback: CellFormat): ReadColumns {
  const plain = styles.cells[0]?.format ?? fallback;
  const widths = new Map<number, number>();
  const formats = new Map<number, CellFormat>();
  let rest = plain;
  const columns = childrenOf(childOf(root, 'cols'), 'col');
  const formatOf = (column: XmlElement): CellFormat =>
    styles.cells[numberIn(column, 'style') ?? 0]?.format ?? plain;
  for (const column of columns) if (numberIn(column, 'max') === sheetColumns) rest = formatOf(column);
  // Columns that aren't named have the workbook's format, also where the rest has another.
  const named = new Map<number, CellFormat>();
  for (const column of columns) {
    const [from, to] = [(numberIn(column, 'min') ?? 1) - 1, (numberIn(column, 'max') ?? 1) - 1];
    const width = flag(column, 'hidden') ? 0 : charactersOf(numberIn(column, 'width') ?? 0);
    const isWide = flag(column, 'customWidth') || flag(column, 'hidden');
    for (let at = from; at <= to; at += 1) {
      if (isWide) widths.set(at, width);
      named.set(at, formatOf(column));
    }
  }
  const last =
    rest === plain
      ? Math.max(-1, ...columns.map((column) => (numberIn(column, 'max') ?? 1) - 1))
      : sheetColumns - 1;
  for (let at = 0; at <= last; at += 1) {
    const format = named.get(at) ?? plain;
    if (format !== rest) formats.set(at, format);
  }
  return { widths, formats, rest };
}

function readHeights(root: XmlElement): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const row of childrenOf(childOf(root, 'sheetData'), 'row')) {
    const at = (numberIn(row, 'r') ?? 1) - 1;
    if (flag(row, 'hidden')) heights.set(at, 0);
    else if (flag(row, 'customHeight')) heights.set(at, numberIn(row, 'ht') ?? 0);
  }
  return heights;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

function readCells(
  root: XmlElement,
  { styles, strings }: SheetReading,
  formatOf: (column: number) => CellFormat,
): ReadonlyMap<number, CellRow> {
  const rows = new Map<number, CellRow>();
  const shared = new Map<string, SharedFormula>();
  let row = -1;
  for (const line of childrenOf(childOf(root, 'sheetData'), 'row')) {
    row = (numberIn(line, 'r') ?? row + 2) - 1;
    const cells: (Cell | undefined)[] = [];
    let column = -1;
    for (const item of childrenOf(line, 'c')) {
      column = readArea(attribute(item, 'r') ?? '')?.column ?? column + 1;
      const style = styles.cells[numberIn(item, 's') ?? 0];
      const format = style?.format ?? formatOf(column);
      const content = readContent(item, strings, style?.isQuoted ?? false, { row, column, shared });
      if (content === blankContent && format === formatOf(column)) continue;
      while (cells.length < column) cells.push(undefined);
      cells[column] = { content, format };
    }
    if (cells.length > 0) rows.set(row, cells);
  }
  return rows;
}

function readContent(
  item: XmlElement,
  strings: readonly string[],
  isQuoted: boolean,
  at: { row: number; column: number; shared: Map<string, SharedFormula> },
): CellContent {
  const formula = readFormula(childOf(item, 'f'), at);
  if (formula !== null) return { formula };
  const text = childOf(item, 'v')?.text;
  const type = attribute(item, 't');
  const inline = childOf(item, 'is');
  if (inline) return textContent(richText(inline), isQuoted);
  if (text === undefined) return blankContent;
  if (type === 's') return textContent(strings[Number(text)] ?? '', isQuoted);
  if (type === 'str') return textContent(decodeXstring(text), isQuoted);
  if (type === 'b') return { value: text === '1' || text === 'true' };
  // An error kept without a formula comes from one.
  if (type === 'e') return { formula: `=${text}` };
  return { value: Number(text) };
}

function textContent(value: string, isQuoted: boolean): CellContent {
  if (isQuoted) return { value, quotePrefix: true };
  return value === '' ? blankContent : { value };
}

function readFormula(
  formula: XmlElement | undefined,
  { row, column, shared }: { row: number; column: number; shared: Map<string, SharedFormula> },
): string | null {
  if (!formula) return null;
  const text = `=${decodeXstring(formula.text)}`;
  const group = attribute(formula, 'si');
  if (attribute(formula, 't') !== 'shared' || group === null) return text === '=' ? null : text;
  if (text !== '=') {
    shared.set(group, { formula: text, row, column });
    return text;
  }
  const first = shared.get(group);
  return first ? withOffset(first.formula, row - first.row, column - first.column) : null;
}

/** The text of a string item, whatever its fonts, without its readings. */
export function richText(item: XmlElement): string {
  const own = childrenOf(item, 't').map(({ text }) => text);
  const runs = childrenOf(item, 'r').map((run) => childOf(run, 't')?.text ?? '');
  return decodeXstring([...own, ...runs].join(''));
}

function readValidation(item: XmlElement): readonly SheetValidation[] {
  const type = attribute(item, 'type') ?? 'none';
  const formula = decodeXstring(childOf(item, 'formula1')?.text ?? '');
  const text = (name: string): string => decodeXstring(attribute(item, name) ?? '');
  const style = attribute(item, 'errorStyle');
  const isList = type === 'list';
  // Rules on numbers and lengths are beyond this model.
  if (!isList && type !== 'none') return [];
  return [
    {
      areas: readAreas(attribute(item, 'sqref') ?? ''),
      list: isList && formula.startsWith('"') ? formula.slice(1, -1).replaceAll('""', '"').split(',') : null,
      source: isList && !formula.startsWith('"') ? `=${formula}` : null,
      prompt: flag(item, 'showInputMessage') ? { title: text('promptTitle'), text: text('prompt') } : null,
      error: {
        shown: flag(item, 'showErrorMessage'),
        style: style === 'warning' || style === 'information' ? style : 'stop',
        title: text('errorTitle'),
        text: text('error'),
      },
      ignoreBlank: flag(item, 'allowBlank'),
      dropdown: !flag(item, 'showDropDown'),
    },
  ];
}

function readRules(root: XmlElement, { styles, newId }: SheetReading): readonly ConditionalFormat[] {
  const rules = childrenOf(root, 'conditionalFormatting').flatMap((group) =>
    childrenOf(group, 'cfRule').map((rule): ConditionalFormat => {
      const type = attribute(rule, 'type') ?? 'expression';
      const formula = childOf(rule, 'formula');
      return {
        id: newId('rule'),
        areas: readAreas(attribute(group, 'sqref') ?? ''),
        type: type === 'expression' ? 'custom' : type,
        formula: formula ? `=${decodeXstring(formula.text)}` : '',
        format: styles.looks[numberIn(rule, 'dxfId') ?? -1] ?? {},
        priority: numberIn(rule, 'priority') ?? 0,
        stopIfTrue: flag(rule, 'stopIfTrue'),
      };
    }),
  );
  return byPriority(rules.sort((one, other) => one.priority - other.priority));
}

const papers = new Map<number, SheetPrint['paper']>([
  [1, 'letter'],
  [8, 'A3'],
  [9, 'A4'],
  [11, 'A5'],
]);

function readPrint(root: XmlElement, plain: SheetPrint): SheetPrint {
  const setup = childOf(root, 'pageSetup');
  const fits = flag(childOf(root, 'sheetPr', 'pageSetUpPr'), 'fitToPage');
  const pages = (name: string): number | null => {
    const number = fits ? (numberIn(setup, name) ?? 1) : 0;
    return number === 0 ? null : number;
  };
  const text = (name: string): string => decodeXstring(childOf(root, 'headerFooter', name)?.text ?? '');
  const [header, footer] = [text('oddHeader'), text('oddFooter')];
  return {
    ...plain,
    paper: papers.get(numberIn(setup, 'paperSize') ?? 9) ?? 'A4',
    orientation: attribute(setup, 'orientation') === 'landscape' ? 'landscape' : 'portrait',
    fitToWidth: pages('fitToWidth'),
    fitToHeight: pages('fitToHeight'),
    ...(flag(setup, 'blackAndWhite') ? { blackAndWhite: true } : {}),
    ...(header === '' ? {} : { header }),
    ...(footer === '' ? {} : { footer }),
  };
}

function readProtection(item: XmlElement | undefined): SheetProtection | null {
  if (!flag(item, 'sheet')) return null;
  const allows = (name: string): boolean => !flag(item, name, true);
  return {
    allowFormatCells: allows('formatCells'),
    allowFormatColumns: allows('formatColumns'),
    allowFormatRows: allows('formatRows'),
    allowInsertRows: allows('insertRows'),
    allowInsertColumns: allows('insertColumns'),
    allowDeleteRows: allows('deleteRows'),
    allowDeleteColumns: allows('deleteColumns'),
  };
}
