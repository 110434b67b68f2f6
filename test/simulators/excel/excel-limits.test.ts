/// <reference types="office-js" />
import { describe, expect, it } from '@jest/globals';
import { openExcel, type OpenExcel } from './open-excel';

const write = ({ run }: OpenExcel, address: string, values: unknown[][], options = {}): Promise<void> =>
  run(options, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = values;
    await context.sync();
  });

const read = ({ run }: OpenExcel, address: string): Promise<unknown> =>
  run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    range.load('values');
    await context.sync();
    return range.values as unknown;
  });

describe('the simulated Excel refuses', () => {
  const large = Array.from({ length: 2_000 }, () => ['字'.repeat(1_000)]);

  it('requests and answers of more than 5 MB on the web', async () => {
    const web = openExcel({ platform: 'web' });
    await expect(write(web, 'A1:A2000', large)).rejects.toMatchObject({
      code: 'RequestPayloadSizeLimitExceeded',
    });
    expect(web.excel.book.usedArea('sheet-1', false)).toBeNull();
    await write(web, 'A1:A1000', large.slice(0, 1_000));
    await write(web, 'A1001:A2000', large.slice(0, 1_000));
    await expect(read(web, 'A1:A2000')).rejects.toMatchObject({
      code: 'ResponsePayloadSizeLimitExceeded',
    });
  });

  it('not so much on the desktop', async () => {
    const desktop = openExcel();
    await write(desktop, 'A1:A2000', large);
    expect(await read(desktop, 'A1:A2000')).toEqual(large);
  });

  it('reads of more than five million cells', async () => {
    await expect(read(openExcel(), 'A1:J600000')).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
  });

  it('all requests while the person edits a cell, or waits where it is asked to', async () => {
    const opened = openExcel();
    const { messages } = opened.excel;
    messages.cellEdit = true;
    await expect(read(opened, 'A1')).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const patient = write(opened, 'A1', [['甲']], { delayForCellEdit: true });
    await messages.settled();
    expect(opened.excel.book.value('sheet-1', 0, 0)).toBeNull();
    messages.cellEdit = false;
    await patient;
    expect(opened.excel.book.value('sheet-1', 0, 0)).toBe('甲');
  });

  it('changes of a protected sheet, but for unlocked cells and what is allowed', async () => {
    const opened = openExcel();
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B1:B5').format.protection.locked = false;
      sheet.protection.protect({ allowInsertRows: true });
      await context.sync();
    });
    await write(opened, 'B2', [['甲']]);
    const change = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
      opened.run(async (context) => {
        work(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      });
    await change((sheet) => void sheet.getRange('9:9').insert('Down'));
    const refused: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => (sheet.getRange('A1:B1').values = [['甲', '乙']]),
      (sheet) => (sheet.getRange('B1').format.font.bold = true),
      (sheet) => (sheet.getRange('B1').numberFormat = [['@']]),
      (sheet) => void sheet.getRange('B1').conditionalFormats.add('Custom'),
      (sheet) => (sheet.getRange('B1').dataValidation.ignoreBlanks = false),
      (sheet) => sheet.getRange('9:9').delete('Up'),
      (sheet) => sheet.getRange('A1:B1').merge(),
    ];
    for (const work of refused) await expect(change(work)).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it('new sheets where the structure is protected', async () => {
    const opened = openExcel();
    const adding = opened.run(async (context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add('二');
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it('names of sheets and of cells that are taken', async () => {
    const opened = openExcel();
    const adding = (work: (workbook: Excel.Workbook) => void): Promise<void> =>
      opened.run(async (context) => {
        work(context.workbook);
        await context.sync();
      });
    const sheetTwice = adding(({ worksheets }) => void worksheets.add('sheet1'));
    await expect(sheetTwice).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
    const nameTwice = adding(({ names }) => {
      names.add('名', '="一"');
      names.add('名', '="二"');
    });
    await expect(nameTwice).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });

  it('dropdowns from a text of more than 255 characters', async () => {
    const opened = openExcel();
    const list = (source: string): Promise<void> =>
      opened.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A3');
        dataValidation.rule = { list: { inCellDropDown: true, source } };
        await context.sync();
      });
    await list('甲,乙');
    await expect(list('甲'.repeat(256))).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(opened.excel.book.sheet('sheet-1')?.validations[0]?.list).toEqual(['甲', '乙']);
  });
});
