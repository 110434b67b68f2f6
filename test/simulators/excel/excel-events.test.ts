/// <reference types="office-js" />
import { describe, expect, it } from '@jest/globals';
import { openExcel, type OpenExcel } from './open-excel';

/** The edits that a script hears of on all sheets. */
async function heardEdits({ run }: OpenExcel): Promise<Excel.WorksheetChangedEventArgs[]> {
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  await run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  return heard;
}

const write = ({ run }: OpenExcel, cell: string, quiet = false): Promise<void> =>
  run(async (context) => {
    if (quiet) context.runtime.enableEvents = false;
    context.workbook.worksheets.getActiveWorksheet().getRange(cell).values = [['甲']];
    if (quiet) context.runtime.enableEvents = true;
    await context.sync();
  });

describe('events of the simulated Excel', () => {
  it("tell of the person's edits, with the values of a single cell", async () => {
    const opened = openExcel();
    const heard = await heardEdits(opened);
    opened.excel.book.typed('sheet-1', { row: 1, column: 2 }, '20');
    opened.excel.book.typed('sheet-1', { row: 1, column: 2 }, '乙');
    await opened.excel.messages.settled();
    expect(heard).toMatchObject([
      { address: 'C2', changeType: 'RangeEdited', worksheetId: 'sheet-1', source: 'Local' },
      { details: { valueBefore: 20, valueAfter: '乙', valueTypeBefore: 'Double', valueTypeAfter: 'String' } },
    ]);
  });

  it('come after the answer to the batch that they are of', async () => {
    const opened = openExcel();
    const heard = await heardEdits(opened);
    await write(opened, 'A1');
    expect(heard).toHaveLength(0);
    await opened.excel.messages.settled();
    expect(heard).toHaveLength(1);
  });

  it('say from 1.14 on whose an edit is', async () => {
    for (const [version, expected] of [
      ['1.13', [undefined, undefined]],
      ['1.14', ['ThisLocalAddin', 'Unknown']],
    ] as const) {
      const opened = openExcel({ version });
      const heard = await heardEdits(opened);
      await write(opened, 'A1');
      opened.excel.book.typed('sheet-1', { row: 1, column: 0 }, '乙');
      await opened.excel.messages.settled();
      expect(heard.map(({ triggerSource }) => triggerSource)).toEqual(expected);
    }
  });

  it('are not told of what a batch does while they are off', async () => {
    const opened = openExcel();
    const heard = await heardEdits(opened);
    await write(opened, 'A1', true);
    await write(opened, 'A2');
    await opened.excel.messages.settled();
    expect(heard.map(({ address }) => address)).toEqual(['A2']);
  });

  it('stay off until they are switched on again', async () => {
    const opened = openExcel();
    const heard = await heardEdits(opened);
    await opened.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    opened.excel.book.typed('sheet-1', { row: 0, column: 0 }, '乙');
    await opened.excel.messages.settled();
    expect(heard).toHaveLength(0);
  });

  it('tell of rows put in and taken out, and of what the person undoes', async () => {
    const opened = openExcel();
    const heard = await heardEdits(opened);
    const { book } = opened.excel;
    book.step('person', (edit) => edit.insertRows('sheet-1', 2, 2, true));
    book.undo();
    await opened.excel.messages.settled();
    expect(heard.map(({ changeType, address }) => [changeType, address])).toEqual([
      ['RowInserted', '3:4'],
      ['RowDeleted', '3:4'],
    ]);
  });

  it('say of what others do in the document that it comes from elsewhere', async () => {
    const opened = openExcel();
    const heard = await heardEdits(opened);
    const cell = { row: 1, column: 1, rows: 1, columns: 1 };
    opened.excel.elsewhere((edit) => edit.setContents('sheet-1', cell, [[{ value: '丁' }]]));
    await opened.excel.messages.settled();
    expect(heard).toMatchObject([{ address: 'B2', source: 'Remote', triggerSource: 'Unknown' }]);
    expect(opened.excel.book.canUndo).toBe(false);
  });

  it('give the range that they are of', async () => {
    const opened = openExcel();
    const heard = await heardEdits(opened);
    opened.excel.book.typed('sheet-1', { row: 4, column: 1 }, '乙');
    await opened.excel.messages.settled();
    const address = await opened.run(async (context) => {
      const range = heard[0]?.getRange(context);
      range?.load('address');
      await context.sync();
      return range?.address;
    });
    expect(address).toBe('Sheet1!B5');
    expect(opened.excel.heldObjects).toBe(0);
  });

  it('are told of one sheet where only one was asked for, until the handler is taken away', async () => {
    const opened = openExcel();
    const heard: string[] = [];
    const handler = await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.add('二');
      sheet.load('id');
      await context.sync();
      const added = sheet.onChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    const { book, messages } = opened.excel;
    const other = book.sheetNamed('二')?.id ?? '';
    book.typed('sheet-1', { row: 0, column: 0 }, '甲');
    book.typed(other, { row: 1, column: 1 }, '乙');
    await messages.settled();
    handler.remove();
    await handler.context.sync();
    book.typed(other, { row: 2, column: 1 }, '丙');
    await messages.settled();
    expect(heard).toEqual(['B2']);
  });

  it('tell of selections and of what happens to sheets', async () => {
    const opened = openExcel();
    const heard: unknown[] = [];
    const note = (what: string) => (event: object) => {
      heard.push([what, { ...event, type: undefined }]);
      return Promise.resolve();
    };
    await opened.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(note('selected'));
      worksheets.onActivated.add(note('activated'));
      worksheets.onAdded.add(note('added'));
      worksheets.onDeleted.add(note('deleted'));
      worksheets.onNameChanged.add(note('renamed'));
      worksheets.onVisibilityChanged.add(note('shown'));
      worksheets.onMoved.add(note('moved'));
      await context.sync();
    });
    const { book, messages } = opened.excel;
    const second = book.step('person', (edit) => edit.addSheet('二', 1));
    book.select(second, { row: 2, column: 1, rows: 2, columns: 1 });
    book.step('person', (edit) => edit.renameSheet(second, '三'));
    book.step('person', (edit) => edit.moveSheet(second, 0));
    book.step('person', (edit) => edit.setVisibility('sheet-1', 'hidden'));
    book.step('person', (edit) => edit.setVisibility('sheet-1', 'visible'));
    book.step('person', (edit) => edit.removeSheet(second));
    await messages.settled();
    const of = { worksheetId: second };
    const local = { ...of, source: 'Local' };
    expect(heard).toEqual([
      ['added', local],
      ['activated', of],
      ['selected', { ...of, address: 'B3:B4' }],
      ['renamed', { ...local, nameBefore: '二', nameAfter: '三' }],
      ['moved', { ...local, positionBefore: 1, positionAfter: 0 }],
      ['shown', { ...local, worksheetId: 'sheet-1', visibilityBefore: 'Visible', visibilityAfter: 'Hidden' }],
      ['shown', { ...local, worksheetId: 'sheet-1', visibilityBefore: 'Hidden', visibilityAfter: 'Visible' }],
      ['deleted', local],
      ['activated', { worksheetId: 'sheet-1' }],
    ]);
  });
});
