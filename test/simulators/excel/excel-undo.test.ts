/// <reference types="office-js" />
import { describe, expect, it } from '@jest/globals';
import { openExcel, type OpenExcel } from './open-excel';

/** The values of A1 to A4. */
const column = ({ excel }: OpenExcel): unknown[] =>
  [0, 1, 2, 3].map((row) => excel.book.value('sheet-1', row, 0));

function put(context: Excel.RequestContext, cell: string, value: string): void {
  context.workbook.worksheets.getItem('Sheet1').getRange(cell).values = [[value]];
}

/** An Excel in which the person has typed 甲 into A1. */
function typedInto(options: Parameters<typeof openExcel>[0]): OpenExcel {
  const opened = openExcel(options);
  opened.excel.book.typed('sheet-1', { row: 0, column: 0 }, '甲');
  return opened;
}

describe('undo in the simulated Excel', () => {
  it('is forgotten before 1.20 when a script writes', async () => {
    const opened = typedInto({ version: '1.19' });
    await opened.run({ mergeUndoGroup: true }, async (context) => {
      put(context, 'A2', '乙');
      await context.sync();
    });
    expect(opened.excel.book.canUndo).toBe(false);
  });

  it('is not forgotten when a script only reads, selects or listens', async () => {
    const opened = typedInto({ version: '1.14' });
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      sheet.getRange('B2').select();
      context.workbook.worksheets.onChanged.add(() => Promise.resolve());
      await context.sync();
    });
    opened.excel.book.undo();
    expect(column(opened)).toEqual([null, null, null, null]);
  });

  it('takes back one sync at a time from 1.20 on', async () => {
    const opened = typedInto({ version: '1.20' });
    await opened.run(async (context) => {
      put(context, 'A2', '乙');
      put(context, 'A3', '丙');
      await context.sync();
      put(context, 'A4', '丁');
      await context.sync();
    });
    opened.excel.book.undo();
    expect(column(opened)).toEqual(['甲', '乙', '丙', null]);
    opened.excel.book.undo();
    expect(column(opened)).toEqual(['甲', null, null, null]);
  });

  it('takes back all syncs of a run that asks to be one group', async () => {
    const opened = typedInto({ version: '1.20' });
    const grouped = (cell: string, other: string): Promise<void> =>
      opened.run({ mergeUndoGroup: true }, async (context) => {
        put(context, cell, '乙');
        await context.sync();
        put(context, other, '丙');
        await context.sync();
      });
    await grouped('A2', 'A3');
    await grouped('A4', 'A1');
    opened.excel.book.undo();
    expect(column(opened)).toEqual(['甲', '乙', '丙', null]);
    opened.excel.book.undo();
    expect(column(opened)).toEqual(['甲', null, null, null]);
    opened.excel.book.redo();
    expect(column(opened)).toEqual(['甲', '乙', '丙', null]);
  });

  it('keeps out of a group what the person does between its syncs', async () => {
    const opened = openExcel({ version: '1.20' });
    await opened.run({ mergeUndoGroup: true }, async (context) => {
      put(context, 'A1', '甲');
      await context.sync();
      opened.excel.book.typed('sheet-1', { row: 1, column: 0 }, '乙');
      put(context, 'A3', '丙');
      await context.sync();
    });
    opened.excel.book.undo();
    expect(column(opened)).toEqual(['甲', '乙', null, null]);
    opened.excel.book.undo();
    expect(column(opened)).toEqual(['甲', null, null, null]);
  });

  it('is forgotten from a change on that Excel cannot take back', async () => {
    const opened = typedInto({ version: '1.20' });
    await opened.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').copy('End');
      await context.sync();
      put(context, 'A2', '乙');
      await context.sync();
    });
    opened.excel.book.undo();
    expect(column(opened)).toEqual(['甲', null, null, null]);
    expect([opened.excel.book.sheets.length, opened.excel.book.canUndo]).toEqual([2, false]);
  });

  it('takes back in one what follows such a change in its sync', async () => {
    const opened = typedInto({ version: '1.20' });
    await opened.run(async (context) => {
      put(context, 'A2', '乙');
      context.workbook.worksheets.getItem('Sheet1').copy('End');
      put(context, 'A3', '丙');
      put(context, 'A4', '丁');
      await context.sync();
    });
    opened.excel.book.undo();
    expect(column(opened)).toEqual(['甲', '乙', null, null]);
    expect(opened.excel.book.canUndo).toBe(false);
  });

  it('refuses such a change in a group', async () => {
    const opened = typedInto({ version: '1.20' });
    const failing = opened.run({ mergeUndoGroup: true }, async (context) => {
      put(context, 'A2', '乙');
      context.workbook.worksheets.getItem('Sheet1').copy('End');
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'UndoNotSupported' });
    expect(opened.excel.book.sheets).toHaveLength(1);
  });

  it('differs between the desktop and the web', async () => {
    const isKeptAfterRename = async (platform: 'desktop' | 'web'): Promise<boolean> => {
      const opened = typedInto({ version: '1.20', platform });
      await opened.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').name = '改名';
        await context.sync();
      });
      return opened.excel.book.canUndo;
    };
    expect([await isKeptAfterRename('desktop'), await isKeptAfterRename('web')]).toEqual([false, true]);
  });
});
