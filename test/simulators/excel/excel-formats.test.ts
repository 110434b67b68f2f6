/// <reference types="office-js" />
import { describe, expect, it } from '@jest/globals';
import { openExcel, type OpenExcel } from './open-excel';

/** Does something to the first sheet in one batch. */
const change = <T>({ run }: OpenExcel, work: (sheet: Excel.Worksheet) => T): Promise<T> =>
  run(async (context) => {
    const result = work(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
    return result;
  });

describe('formats of the simulated Excel', () => {
  it('are read where all cells agree, and null elsewhere', async () => {
    const opened = openExcel();
    await change(opened, (sheet) => {
      const { format } = sheet.getRange('A1:B2');
      format.font.name = '仿宋_GB2312';
      format.font.size = 16;
      format.fill.color = '#FFF2CC';
      format.horizontalAlignment = 'Center';
      sheet.getRange('B2').format.font.size = 12;
    });
    const { format } = await opened.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.load('format/font/name,format/font/size,format/fill/color,format/horizontalAlignment');
      await context.sync();
      return range;
    });
    expect([format.font.name, format.font.size, format.fill.color, format.horizontalAlignment]).toEqual([
      '仿宋_GB2312',
      null,
      '#FFF2CC',
      'Center',
    ]);
  });

  it('draw borders at the edges of a range and inside it', async () => {
    const opened = openExcel();
    await change(opened, (sheet) => {
      const { borders } = sheet.getRange('B2:C3').format;
      borders.getItem('EdgeTop').style = 'Continuous';
      borders.getItem('InsideVertical').style = 'Continuous';
    });
    const sides = (row: number, column: number): string[] =>
      Object.entries(opened.excel.book.format('sheet-1', row, column).borders)
        .filter(([, isThere]) => isThere)
        .map(([side]) => side);
    expect([sides(1, 1), sides(1, 2), sides(2, 1), sides(2, 2)]).toEqual([
      ['top', 'right'],
      ['top', 'left'],
      ['right'],
      ['left'],
    ]);
  });

  it('count widths in points of seven pixels a character, and heights in points', async () => {
    const opened = openExcel();
    await change(opened, (sheet) => {
      sheet.getRange('B:C').format.columnWidth = (12 * 7 + 5) * 0.75;
      sheet.getRange('2:2').format.rowHeight = 36;
    });
    const { columnWidths, rowHeights } = opened.excel.book.sheet('sheet-1') ?? {};
    expect([columnWidths?.get(1), columnWidths?.get(2), rowHeights?.get(1)]).toEqual([12, 12, 36]);
  });

  it('are set cell by cell, row by row and column by column', async () => {
    const opened = openExcel();
    await change(opened, (sheet) => {
      const range = sheet.getRange('A1:B2');
      const bold = { format: { font: { bold: true }, borders: { top: { style: 'Continuous' as const } } } };
      const red = { format: { fill: { color: '#FF0000' } } };
      range.setCellProperties([
        [bold, red],
        [red, {}],
      ]);
      range.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
      range.setColumnProperties([{ format: { columnWidth: 66.75 } }, {}]);
    });
    const { book } = opened.excel;
    expect(book.format('sheet-1', 0, 0)).toMatchObject({ bold: true, fill: null, borders: { top: true } });
    expect(book.format('sheet-1', 1, 0)).toMatchObject({ bold: false, fill: '#ff0000' });
    const { columnWidths, rowHeights } = book.sheet('sheet-1') ?? {};
    expect([rowHeights?.get(0), rowHeights?.get(1), columnWidths?.get(0)]).toEqual([30, 0, 12]);
  });
});

describe('conditional formats of the simulated Excel', () => {
  it('win by the order in which they are added, and are found by range and id', async () => {
    const opened = openExcel();
    const added = await change(opened, (sheet) => {
      const [one, other] = ['A1:A3', 'A3:B4'].map((address) => {
        const format = sheet.getRange(address).conditionalFormats.add('Custom');
        format.custom.rule.formula = '=TRUE';
        format.custom.format.fill.color = address === 'A1:A3' ? '#FDE7E9' : '#FFF4CE';
        format.load('id,priority');
        return format;
      });
      return { one, other };
    });
    const { book } = opened.excel;
    expect(book.conditionalFormatAt('sheet-1', 2, 0)?.format.fill).toBe('#fff4ce');
    const found = await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      // eslint-disable-next-line office-addins/load-object-before-read -- leads on to objects, reads nothing
      const here = sheet.getRange('B4').conditionalFormats;
      here.load('items/id,items/type,items/custom/rule/formula');
      const none = sheet.getRange('B1').conditionalFormats.getItemOrNullObject(added.one?.id ?? '');
      const range = sheet
        .getRange('A1')
        .conditionalFormats.getItem(added.one?.id ?? '')
        .getRange();
      range.load('address');
      await context.sync();
      return [
        here.items.map(({ id, type, custom }) => [id, type, custom.rule.formula]),
        none.isNullObject,
        range.address,
      ];
    });
    expect(found).toEqual([[[added.other?.id, 'Custom', '=TRUE']], true, 'Sheet1!A1:A3']);
  });

  it('lie over several blocks, are cleared from a part of them, and deleted', async () => {
    const opened = openExcel();
    const rules = () => opened.excel.book.sheet('sheet-1')?.conditionalFormats ?? [];
    await change(opened, (sheet) => {
      const format = sheet.getRanges('A1:A3,C1:C3').conditionalFormats.add('Custom');
      format.custom.format.borders.getItem('EdgeTop').style = 'Continuous';
    });
    expect(rules()).toMatchObject([
      { areas: [{ column: 0 }, { column: 2 }], format: { borders: { top: true } } },
    ]);
    await change(opened, (sheet) => sheet.getRange('C1:C3').conditionalFormats.clearAll());
    expect(rules()).toMatchObject([{ areas: [{ column: 0, rows: 3 }] }]);
    await change(opened, (sheet) => sheet.getRange().conditionalFormats.getItemAt(0).delete());
    expect(rules()).toEqual([]);
  });
});

describe('validations of the simulated Excel', () => {
  it('keep what is not changed of each part of a range', async () => {
    const opened = openExcel();
    await change(opened, (sheet) => {
      sheet.getRange('A1:A4').dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
      sheet.getRange('A3:A6').dataValidation.prompt = { showPrompt: true, title: '题', message: '文' };
      sheet.getRange('A4').dataValidation.clear();
    });
    const { book } = opened.excel;
    expect([0, 2, 3, 5].map((row) => book.choicesAt('sheet-1', row, 0))).toEqual([
      ['甲', '乙'],
      ['甲', '乙'],
      null,
      null,
    ]);
    const read = await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      // eslint-disable-next-line office-addins/load-object-before-read -- leads on to objects, reads nothing
      const [mixed, prompted] = ['A1:A6', 'A5'].map((address) => sheet.getRange(address).dataValidation);
      mixed?.load('type');
      prompted?.load('type,prompt,errorAlert');
      await context.sync();
      return [mixed?.type, prompted?.type, prompted?.prompt, prompted?.errorAlert];
    });
    expect(read).toEqual([
      'Inconsistent',
      'None',
      { showPrompt: true, title: '题', message: '文' },
      { showAlert: true, style: 'Stop', title: '', message: '' },
    ]);
  });

  it('take their list from a range', async () => {
    const opened = openExcel();
    await change(opened, (sheet) => {
      sheet.getRange('D1:D2').values = [['甲'], ['乙']];
      sheet.getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange('D1:D2') },
      };
    });
    expect(opened.excel.book.choicesAt('sheet-1', 0, 0)).toEqual(['甲', '乙']);
  });
});
