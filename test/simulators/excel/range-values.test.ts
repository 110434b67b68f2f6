/// <reference types="office-js" />
import { describe, expect, it } from '@jest/globals';
import { openExcel } from './open-excel';

/** What a range has after values were put into it. */
async function afterWriting(values: unknown[][], prepare?: (range: Excel.Range) => void) {
  const { run } = openExcel();
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 0);
    prepare?.(range);
    range.values = values;
    range.load('values,formulas,text,numberFormat,valueTypes');
    await context.sync();
    const { formulas, text, numberFormat, valueTypes } = range;
    return {
      values: range.values as unknown[][],
      formulas: formulas as unknown[][],
      text,
      numberFormat,
      valueTypes,
    };
  });
}

describe('values put into a range of the simulated Excel', () => {
  it('are read as if typed', async () => {
    const after = await afterWriting([['001', '50%', '1,200', 'TRUE', '=1+1', '2023-5-14', '字']]);
    expect(after.values).toEqual([[1, 0.5, 1200, true, 2, 45060, '字']]);
    expect(after.text[0]?.slice(1, 3)).toEqual(['50%', '1,200']);
    expect(after.formulas[0]?.[4]).toBe('=1+1');
    expect(after.valueTypes).toEqual([
      ['Double', 'Double', 'Double', 'Boolean', 'Double', 'Double', 'String'],
    ]);
  });

  it('stay as they are in text cells', async () => {
    const texts = ['001', '50%', 'TRUE', '=1+1', '5/14'];
    const after = await afterWriting([texts], (range) => {
      range.numberFormat = [texts.map(() => '@')];
    });
    expect(after.values).toEqual([texts]);
  });

  it('are texts behind an apostrophe, which is not one of their letters', async () => {
    const after = await afterWriting([["'=1+1", "'001", "''"]]);
    expect(after.values).toEqual([['=1+1', '001', "'"]]);
    expect(after.valueTypes).toEqual([['String', 'String', 'String']]);
  });

  it('leave a cell alone where they are null, and empty it where they are nothing', async () => {
    const after = await afterWriting([[null, '', 3]], (range) => {
      range.values = [['甲', '乙', '丙']];
    });
    expect(after.values).toEqual([['甲', '', 3]]);
    expect(after.valueTypes).toEqual([['String', 'Empty', 'Double']]);
  });

  it('fill the range where one stands for all', async () => {
    const { run } = openExcel();
    const values = await run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      // The client takes a single value too, whatever its types say.
      range.values = '同' as unknown as string[][];
      range.load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toEqual([
      ['同', '同'],
      ['同', '同'],
    ]);
  });

  it('are refused where they are no block of its size', async () => {
    const { run, excel } = openExcel();
    const write = (values: string[][]): Promise<void> =>
      run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2').values = values;
        await context.sync();
      });
    await expect(write([['甲', '乙']])).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(write([['甲'], ['乙', '丙']])).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(excel.book.usedArea('sheet-1', false)).toBeNull();
  });

  it('give error values as texts', async () => {
    const after = await afterWriting([['=1/0', '=NOSUCH(1)']]);
    expect(after.values).toEqual([['#DIV/0!', '#NAME?']]);
    expect(after.valueTypes).toEqual([['Error', 'Error']]);
  });

  it('take a date format over into General cells only', async () => {
    const after = await afterWriting([['5/14', '5/14']], (range) => {
      range.getCell(0, 1).numberFormat = [['0.00']];
    });
    expect(after.numberFormat[0]).toEqual(['m"月"d"日"', '0.00']);
  });
});
