import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CellTextTooLongError } from '../../src/files/cell-text';
import { writeWorkbook } from '../../src/files/write-workbook';
import type { RawCell } from '../../src/forms/cell';
import { formLayout } from '../../src/sheets/form-layout';
import { anyCharacter } from '../any-character';
import { demoCampaign, schedule, statistics } from '../demo-campaign';
import { plainStyle, sheetOf } from './sheet-builder';
import { properties, valuesOf, written } from './written-workbook';

const form = (more: { form?: typeof schedule; language?: 'zh-CN' | 'en-US' } = {}) =>
  formLayout({ campaign: demoCampaign, form: schedule, unit: 'tourism', language: 'zh-CN', ...more });

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function readBack(values: readonly (readonly RawCell[])[]): Promise<RawCell[][]> {
  const { book } = await written(sheetOf(values));
  return valuesOf(book, '表');
}

describe('values in a written workbook', () => {
  it('are read back by another program as they were given', async () => {
    const values = [
      ['活动', 12, true, 0],
      ['a & b < c > "d" \'e\'', -1.5, false, 45060],
      [' spaces ', '\ttab', 'line\nbreak', '二\u3000'],
    ];
    expect(await readBack(values)).toEqual(values);
  });

  it.each([
    '=1+1',
    '+86',
    '-5',
    '@某人',
    '=HYPERLINK("http://example.org","x")',
    '#DIV/0!',
    '#N/A',
    '001',
    '5/14',
  ])('keep the text %s a text', async (text) => {
    const { book, parts } = await written(sheetOf([[text]]));
    const cell: unknown = book.Sheets['表']?.['A1'];
    expect(cell).toMatchObject({ t: 's', v: text });
    expect(cell).not.toHaveProperty('f');
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f');
  });

  it('keep characters that XML cannot carry, and texts that look like their escapes', async () => {
    const values = [['\u000b\u0000\u001f', 'a_x0041_b', '_x005F_', '_x0041\u0000', '\ud800', '\uffff', '😀']];
    expect(await readBack(values)).toEqual(values);
  });

  it('have the line breaks of spreadsheets', async () => {
    expect(await readBack([['a\r\nb\rc\nd']])).toEqual([['a\nb\nc\nd']]);
  });

  it('are read back whatever they are', async () => {
    const text = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom('_', 'x', '0', '4', '1', '\r', '\n', ' ', '<', '&', '=', '\ud83d'),
        maxLength: 20,
      }),
    );
    const number = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    );
    const value = fc.oneof(text, number, fc.boolean(), fc.constant(null));
    const rows = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (values) => {
        // The mark in the last column keeps rows and columns that are blank to the end.
        const marked = values.map((row) => [...row, '|']);
        const shown = (one: RawCell) => (typeof one === 'string' ? one.replace(/\r\n?/g, '\n') || null : one);
        const blank = marked.map((row) => row.map(shown));
        expect(await readBack(marked)).toEqual(blank);
      }),
    );
  });

  it('may be as long as a cell can hold, and are refused with the name of the cell beyond', async () => {
    const longest = '长'.repeat(32_767);
    expect(await readBack([[longest]])).toEqual([[longest]]);
    await expect(written(sheetOf([['a'], [`${longest}长`]]))).rejects.toThrow(CellTextTooLongError);
    await expect(written(sheetOf([['a'], [`${longest}长`]]))).rejects.toThrow('表!A2 has 32768 characters');
  });

  it('never turn a number that no cell can hold into a blank', async () => {
    expect(await readBack([[Infinity, NaN]])).toEqual([['Infinity', 'NaN']]);
  });
});

describe('the look of a written workbook', () => {
  it('names the fonts of official papers, as Chinese ones', async () => {
    const { parts } = await written(form());
    const fonts = [...(parts['xl/styles.xml'] ?? '').matchAll(/<font>.*?<\/font>/g)].map(([font]) => font);
    expect(fonts.slice(1)).toEqual([
      '<font><sz val="16"/><name val="黑体"/><charset val="134"/></font>',
      '<font><sz val="22"/><name val="方正小标宋简体"/><charset val="134"/></font>',
      '<font><sz val="12"/><name val="黑体"/><charset val="134"/></font>',
      '<font><sz val="12"/><name val="仿宋_GB2312"/><charset val="134"/></font>',
    ]);
  });

  it('prints one A4 page wide, the header on each page and the table only', async () => {
    const { book, parts } = await written(form(), form({ form: statistics }));
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(parts['xl/worksheets/sheet2.xml']).toContain('orientation="landscape"');
    expect(book.Workbook?.Names).toEqual([
      expect.objectContaining({ Name: '_xlnm.Print_Area', Sheet: 0, Ref: "'附件1'!$A$1:$E$23" }),
      expect.objectContaining({ Name: '_xlnm.Print_Titles', Sheet: 0, Ref: "'附件1'!$3:$3" }),
      expect.objectContaining({ Name: '_xlnm.Print_Area', Sheet: 1, Ref: "'附件2'!$A$1:$G$24" }),
      expect.objectContaining({ Name: '_xlnm.Print_Titles', Sheet: 1, Ref: "'附件2'!$4:$4" }),
    ]);
  });

  it('merges the title over the table and keeps the widths of the columns', async () => {
    const { book, parts } = await written(form());
    expect(book.Sheets['附件1']?.['!merges']).toEqual([{ s: { r: 1, c: 0 }, e: { r: 1, c: 4 } }]);
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<col min="3" max="3" width="34.7109375" customWidth="true"/>',
    );
  });

  it('freezes the rows through the header and puts the cursor in the first cell to fill', async () => {
    const { parts } = await written(form(), sheetOf([['x']], { cursor: { row: 2, column: 1 } }));
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="3" topLeftCell="A4" state="frozen"' +
        ' activePane="bottomLeft"/><selection pane="bottomLeft" activeCell="B4" sqref="B4"/></sheetView></sheetViews>',
    );
    expect(parts['xl/worksheets/sheet2.xml']).toContain(
      '<sheetView workbookViewId="0"><selection activeCell="B3" sqref="B3"/></sheetView>',
    );
  });

  it('shows text under the built-in text format', async () => {
    const { book } = await written(
      sheetOf([['x']], { rows: [{ cells: [{ value: 'x', style: { ...plainStyle, numberFormat: '@' } }] }] }),
    );
    expect(book.Sheets['表']?.['A1']).toMatchObject({ v: 'x', z: '@' });
    const { parts } = await written(form());
    expect(parts['xl/styles.xml']).toMatch(/<xf numFmtId="49"/);
    expect(parts['xl/styles.xml']).not.toMatch(/<xf numFmtId="16\d"/);
  });

  it('keeps colours, bold, italic and alignment', async () => {
    const style = {
      ...plainStyle,
      bold: true,
      italic: true,
      color: '#c00000',
      fill: '#fff2cc',
      horizontal: 'right',
      vertical: 'top',
    } as const;
    const { parts } = await written(sheetOf([], { rows: [{ cells: [{ value: 1, style }] }] }));
    const styles = parts['xl/styles.xml'];
    expect(styles).toContain(
      '<font><b/><i/><sz val="12"/><color rgb="FFC00000"/><name val="仿宋_GB2312"/><charset val="134"/></font>',
    );
    expect(styles).toContain('<patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill>');
    expect(styles).toContain('<alignment horizontal="right" vertical="top" wrapText="true"/>');
  });

  it('fixes the heights it is given and estimates the others, which may still grow', async () => {
    const text = '一'.repeat(40);
    const cells = [{ value: text, style: plainStyle }];
    const { parts } = await written(sheetOf([], { rows: [{ height: 36, cells }, { cells: [] }, { cells }] }));
    const rows = [...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<row [^>]*>/g)].map(([row]) => row);
    expect(rows[0]).toBe('<row r="1" ht="36" customHeight="1">');
    expect(rows[2]).toMatch(/^<row r="3" ht="\d+">$/);
    expect(Number(/ht="(\d+)"/.exec(rows[2] ?? '')?.[1])).toBeGreaterThan(100);
    expect(rows[1]).toBe('<row r="2" ht="20"/>');
  });
});

describe('dropdowns and prompts of a written workbook', () => {
  const area = { row: 0, column: 0, rows: 20, columns: 1 };
  const sheet = (values: readonly string[]) => sheetOf([['x']], { validations: [{ area, values }] });
  const ruleOf = (xml: string | undefined) => /<dataValidations.*<\/dataValidations>/.exec(xml ?? '')?.[0];

  it('are one rule where they are of one area, and refuse no other value', async () => {
    const { parts } = await written(form());
    const rules = ruleOf(parts['xl/worksheets/sheet1.xml']);
    expect(rules).toContain('count="4"');
    expect(rules).toContain(
      '<dataValidation type="list" sqref="D4:D23" allowBlank="1" showInputMessage="1" promptTitle="牵头及负责部门"' +
        ' prompt="先写牵头部门，多个部门用顿号分开：旅游学院、教务处。"><formula1>"宣传统战部,教务处,',
    );
    expect(rules).toContain('<dataValidation type="none" sqref="B4:B23"');
    expect(rules).not.toContain('showErrorMessage');
  });

  it('come in the language of the clerk', async () => {
    const { parts } = await written(form({ language: 'en-US' }));
    expect(ruleOf(parts['xl/worksheets/sheet1.xml'])).toContain('promptTitle="Time of day"');
  });

  it.each([
    ['is longer than a rule may be', Array.from({ length: 60 }, (_, index) => `第${index}二级学院`)],
    ['has a comma in a value', ['甲,乙', '丙']],
    ['has a quote in a value', ['"甲"', '丙']],
  ])('take their values from a hidden sheet where the list %s', async (_, values) => {
    const { book, parts } = await written(sheet(values));
    expect(ruleOf(parts['xl/worksheets/sheet1.xml'])).toContain(
      `<formula1>'选项'!$A$1:$A$${values.length}</formula1>`,
    );
    expect(valuesOf(book, '选项').map(([value]) => value)).toEqual(values);
    expect(book.Workbook?.Sheets?.map((one) => one.Hidden)).toEqual([0, 1]);
  });

  it('share one list where it is the same', async () => {
    const values = ['甲,乙', '丙'];
    const { book } = await written(sheet(values), sheet(values), sheet(['丁,戊']));
    expect(valuesOf(book, '选项')).toEqual([
      ['甲,乙', '丁,戊'],
      ['丙', null],
    ]);
  });

  it('cut a prompt to what a program shows', async () => {
    const { parts } = await written(
      sheetOf([['x']], { prompts: [{ area, title: '题'.repeat(40), text: '文'.repeat(300) }] }),
    );
    const rules = ruleOf(parts['xl/worksheets/sheet1.xml']);
    expect(rules).toContain(`promptTitle="${'题'.repeat(32)}"`);
    expect(rules).toContain(`prompt="${'文'.repeat(255)}"`);
  });
});

describe('a written workbook', () => {
  it('has its sheets in order under legal, different names', async () => {
    const { book } = await written(
      sheetOf([['a']], { name: '附件1' }),
      sheetOf([['b']], { name: '附件1' }),
      sheetOf([['c']], { name: "院/系:'甲'" }),
    );
    expect(book.SheetNames).toEqual(['附件1', '附件1 (2)', "院_系_'甲"]);
    expect(book.Workbook?.Names?.map((name) => name.Ref)).toContain("'院_系_''甲'!$A$1:$A$1");
  });

  it('carries title, author and time', async () => {
    const { book } = await written(form());
    expect(book.Props).toMatchObject({ Title: '活动周', Author: '附件通' });
    expect(book.Props?.CreatedDate).toEqual(new Date('2023-05-04T02:21:00Z'));
  });

  it('is the same to the byte for the same input, and another for another', async () => {
    const once = hash(await writeWorkbook([form(), form({ form: statistics })], properties));
    const again = hash(await writeWorkbook([form(), form({ form: statistics })], properties));
    const other = hash(await writeWorkbook([form({ form: statistics }), form()], properties));
    expect(again).toBe(once);
    expect(other).not.toBe(once);
  });

  it('needs a sheet', async () => {
    await expect(writeWorkbook([], properties)).rejects.toThrow(RangeError);
  });
});
