import * as fc from 'fast-check';
import type { Area } from '../../../src/sheets/layout';
import type { CellContent } from './cell-content';
import type { CellEdit } from './cell-edit';
import { CellRefusal } from './cell-refusal';
import type { CellWorkbook } from './cell-workbook';

/** One change as a person or program could make it; some make no sense and are refused. */
export type RandomEdit = (edit: CellEdit, book: CellWorkbook) => void;

const line = fc.integer({ min: 0, max: 9 });
const count = fc.integer({ min: 1, max: 4 });
const area: fc.Arbitrary<Area> = fc.record({ row: line, column: line, rows: count, columns: count });

const cellText = fc.oneof(
  fc.constantFrom('甲', '_x0041_', 'a\nb', ' 空 ', '=', '<&">', "'", '001', '5月14日'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

const formulaText = fc.constantFrom(
  '=A1*3',
  '=SUM(A1:C4)',
  '=Sheet1!B2&"甲"',
  '=IF($A$2>1,二!A1,"")',
  '=1/0',
  '=COUNTA(B:C)',
  '=COUNT(2:4)',
  '=总数+1',
);

const cellContent: fc.Arbitrary<CellContent> = fc.oneof(
  fc.record({ value: fc.oneof(cellText, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })) }),
  fc.record({ value: fc.oneof(fc.boolean(), fc.constant(null)) }),
  fc.record({ value: cellText, quotePrefix: fc.constant(true) }),
  fc.record({ formula: formulaText }),
);

const sheetOf = (book: CellWorkbook, at: number): string => book.sheets[at % book.sheets.length]?.id ?? '';

const color = fc.constantFrom('#ff0000', '#00ff7f', null);

const format = fc.record(
  {
    font: fc.constantFrom('仿宋_GB2312', '宋体'),
    size: fc.constantFrom(12, 22, 10.5),
    bold: fc.boolean(),
    underline: fc.boolean(),
    strikethrough: fc.boolean(),
    color,
    fill: color,
    horizontal: fc.constantFrom('general', 'left', 'center', 'right'),
    vertical: fc.constantFrom('top', 'middle', 'bottom'),
    wrap: fc.boolean(),
    borders: fc.record({ top: fc.boolean(), left: fc.boolean() }),
    numberFormat: fc.constantFrom('General', '@', '0.00%', 'm"月"d"日"', '[Red]0;-0'),
    locked: fc.boolean(),
  },
  { requiredKeys: [] },
);

const onSheet = <T>(of: fc.Arbitrary<T>, work: (edit: CellEdit, sheet: string, with_: T) => void) =>
  fc.tuple(fc.nat(5), of).map(
    ([at, with_]): RandomEdit =>
      (edit, book) =>
        work(edit, sheetOf(book, at), with_),
  );

const insertion = fc.record({ line, count, copies: fc.boolean() });

const validation = fc.record({
  areas: fc.array(area, { minLength: 1, maxLength: 2 }),
  list: fc.constantFrom(null, ['甲', '乙'], ['旅游学院']),
  source: fc.constant(null),
  prompt: fc.constantFrom(null, { title: '时间', text: '写成 5月14日' }),
  error: fc.record({
    shown: fc.boolean(),
    style: fc.constantFrom('stop', 'warning', 'information'),
    title: fc.constantFrom('', '错'),
    text: fc.constantFrom('', '不在名单里'),
  }),
  ignoreBlank: fc.boolean(),
  dropdown: fc.constant(true),
});

const rule = fc.record({
  areas: fc.array(area, { minLength: 1, maxLength: 3 }),
  type: fc.constant('custom'),
  formula: fc.constantFrom('=TRUE', '=A1>1', '=$B$2="甲"', '=LEN(二!A1)=0'),
  format: fc.constantFrom(
    { fill: '#ffc7ce' },
    { fontColor: '#9c0006', bold: true },
    { italic: true, underline: true },
  ),
  stopIfTrue: fc.boolean(),
  last: fc.boolean(),
});

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.oneof(
  onSheet(fc.tuple(line, line, cellContent), (edit, sheet, [row, column, content]) =>
    edit.setContents(sheet, { row, column, rows: 1, columns: 2 }, [[content, content]]),
  ),
  onSheet(fc.tuple(area, fc.constantFrom('contents', 'formats', 'all')), (edit, sheet, [of, what]) =>
    edit.clear(sheet, of, what),
  ),
  onSheet(fc.tuple(area, format), (edit, sheet, [of, change]) => edit.setFormat(sheet, of, change)),
  onSheet(fc.tuple(line, format), (edit, sheet, [column, change]) =>
    edit.setFormat(sheet, { row: 0, column, rows: 1_048_576, columns: 2 }, change),
  ),
  onSheet(area, (edit, sheet, of) => edit.merge(sheet, of)),
  onSheet(area, (edit, sheet, of) => edit.unmerge(sheet, of)),
  onSheet(insertion, (edit, sheet, of) => edit.insertRows(sheet, of.line, of.count, of.copies)),
  onSheet(insertion, (edit, sheet, of) => edit.insertColumns(sheet, of.line, of.count, of.copies)),
  onSheet(insertion, (edit, sheet, of) => edit.deleteRows(sheet, of.line, of.count)),
  onSheet(insertion, (edit, sheet, of) => edit.deleteColumns(sheet, of.line, of.count)),
  onSheet(fc.tuple(line, count, fc.constantFrom(12.5, 30, null)), (edit, sheet, [at, many, size]) => {
    edit.setColumnWidth(sheet, at, many, size);
    edit.setRowHeight(sheet, at, many, size);
  }),
  onSheet(fc.tuple(line, line), (edit, sheet, [rows, columns]) => edit.freeze(sheet, rows, columns)),
  onSheet(fc.tuple(area, line), (edit, sheet, [of, from]) =>
    edit.setPrint(sheet, {
      area: of,
      repeatRows: { from, to: from + 1 },
      orientation: 'landscape',
      fitToWidth: 1,
    }),
  ),
  onSheet(validation, (edit, sheet, of) => edit.addValidation(sheet, of)),
  onSheet(area, (edit, sheet, of) => edit.clearValidations(sheet, of)),
  onSheet(rule, (edit, sheet, of) => edit.addConditionalFormat(sheet, of)),
  onSheet(area, (edit, sheet, of) => edit.clearConditionalFormats(sheet, of)),
  onSheet(fc.boolean(), (edit, sheet, allowInsertRows) => edit.protect(sheet, { allowInsertRows })),
  onSheet(fc.constantFrom('二', '附件 1', "it's"), (edit, sheet, name) => edit.renameSheet(sheet, name)),
  onSheet(fc.constantFrom('二', '三'), (edit, _sheet, name) => edit.addSheet(name, 0)),
  onSheet(fc.constant(0), (edit, sheet, position) => edit.copySheet(sheet, position)),
  onSheet(fc.constant(0), (edit, sheet) => edit.removeSheet(sheet)),
  onSheet(fc.constant(0), (edit, sheet, position) => edit.moveSheet(sheet, position)),
  onSheet(fc.constantFrom('visible', 'hidden', 'veryHidden'), (edit, sheet, visibility) =>
    edit.setVisibility(sheet, visibility),
  ),
  onSheet(fc.boolean(), (edit, sheet, isOwn) =>
    edit.addName({ name: '总数', scope: isOwn ? sheet : null, formula: '=Sheet1!$A$3', visible: isOwn }),
  ),
  onSheet(fc.constantFrom('a', 'b'), (edit, _sheet, key) => edit.setSetting(key, { kept: [key] })),
  onSheet(cellText, (edit, _sheet, text) =>
    edit.setCustomXml(`<a xmlns="urn:a">${text.replace(/[&<>]|[^\P{C}\n]/gu, '')}</a>`),
  ),
);

/** Carries one out; what is refused changes nothing. */
export function tried(book: CellWorkbook, edit: RandomEdit, isRecorded = true): void {
  try {
    if (isRecorded) book.step('person', (step) => edit(step, book));
    else book.withoutUndo((step) => edit(step, book));
  } catch (error) {
    if (!(error instanceof CellRefusal)) throw error;
  }
}
