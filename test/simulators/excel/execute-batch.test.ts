import { describe, expect, it } from '@jest/globals';
import { openExcel } from './open-excel';

describe('a batch of the simulated Excel', () => {
  it('answers nested loads in one round trip', async () => {
    const { run, excel } = openExcel();
    const names = await run(async (context) => {
      const sheet = context.workbook.worksheets.add('附件1');
      sheet.names.add('一', sheet.getRange('A1:B2'));
      sheet.names.add('二', '="甲"');
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/names/items/name,items/names/items/value');
      await context.sync();
      return worksheets.items.map((item) => [
        item.name,
        item.names.items.map((name) => [name.name, name.value as unknown]),
      ]);
    });
    expect(names).toEqual([
      ['Sheet1', []],
      [
        '附件1',
        [
          ['一', "'附件1'!$A$1:$B$2"],
          ['二', '甲'],
        ],
      ],
    ]);
    expect(excel.messages.traffic.total.roundTrips).toBe(1);
  });

  it('takes what is asked of an absent object for absent, and does nothing to it', async () => {
    const { run, excel } = openExcel();
    const nulls = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('values');
      sheet.delete();
      await context.sync();
      return [sheet.isNullObject, used.isNullObject];
    });
    expect(nulls).toEqual([true, true]);
    expect(excel.book.sheets).toHaveLength(1);
  });

  it('stops at the first mistake and leaves standing what was done before it', async () => {
    const { run, excel } = openExcel();
    const failing = run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [['前']];
      context.workbook.worksheets.getItem('没有').getRange('A1').values = [['错']];
      sheet.getRange('A2').values = [['后']];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
    expect([0, 1].map((row) => excel.book.value('sheet-1', row, 0))).toEqual(['前', null]);
  });

  it('moves the ranges that a script holds along with their cells', async () => {
    const { run, excel } = openExcel();
    const address = await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('B3:C4');
      sheet.getRange('2:3').insert('Down');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      sheet.getRange('A:A').delete('Left');
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!A5:B6');
    expect(excel.book.value('sheet-1', 5, 1)).toBe(4);
  });

  it('knows no range any more whose cells are gone', async () => {
    const { run } = openExcel();
    const failing = run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A3');
      sheet.getRange('2:4').delete('Up');
      range.load('values');
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it('takes a block of more than 1,500 cells, which the client sends in pieces', async () => {
    const { run, excel } = openExcel();
    const block = Array.from({ length: 1_000 }, (_, row) => [row, `第${row}项`, row % 2 === 0]);
    const read = await run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:D1001');
      range.values = block;
      range.load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(read).toEqual(block);
    await excel.messages.settled();
    expect(excel.messages.traffic.total.roundTrips).toBe(1);
    expect(excel.heldObjects).toBe(0);
  });

  it('refuses what came with a later requirement set', async () => {
    const { run } = openExcel({ version: '1.9' });
    const failing = run(async (context) => {
      context.workbook.worksheets.onMoved.add(() => Promise.resolve());
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  it('says loudly what it has not got', async () => {
    const { run, excel } = openExcel();
    const failing = run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').removeDuplicates([0], false);
      await context.sync();
    });
    await expect(failing).rejects.toThrow('the simulated Excel has no method Range.removeDuplicates');
    expect(excel.messages.notSimulated).toEqual(['the simulated Excel has no method Range.removeDuplicates']);
  });

  it('counts round trips and bytes by phase', async () => {
    const { run, excel } = openExcel();
    const { traffic } = excel.messages;
    const write = (): Promise<void> =>
      run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['甲']];
        await context.sync();
      });
    traffic.begin('one');
    await write();
    await excel.messages.settled();
    traffic.begin('two');
    await write();
    await write();
    expect(['one', 'two'].map((phase) => traffic.of(phase).roundTrips)).toEqual([1, 2]);
    expect(traffic.of('one').releases).toBe(1);
    expect(traffic.of('one').bytesOut).toBeGreaterThan(traffic.of('one').bytesIn);
    traffic.reset();
    expect(traffic.total.roundTrips).toBe(0);
  });
});
