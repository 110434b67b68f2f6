import { describe, expect, it } from '@jest/globals';
import type { Area } from '../../../src/sheets/layout';
import type { CellScalar } from './cell-content';
import type { CellEvent } from './cell-event';
import { CellRefusal } from './cell-refusal';
import { CellWorkbook } from './cell-workbook';

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

function valuesOf(book: CellWorkbook, sheet: string, { row, column, rows, columns }: Area): unknown[][] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => book.value(sheet, row + down, column + right)),
  );
}

const values = (rows: readonly (readonly CellScalar[])[]) =>
  rows.map((row) => row.map((value) => ({ value })));

function opened(): { book: CellWorkbook; sheet: string; events: CellEvent[] } {
  const book = CellWorkbook.blank();
  book.clock = () => new Date(2023, 4, 4);
  const events: CellEvent[] = [];
  book.events.onEvent((event) => events.push(event));
  return { book, sheet: book.active.id, events };
}

describe('a workbook', () => {
  it('keeps what is typed as a Chinese spreadsheet program does', () => {
    const { book, sheet } = opened();
    const typed = [
      ['001', 1, '1'],
      ['-3.5', -3.5, '-3.5'],
      ['50%', 0.5, '50%'],
      ['1,200', 1200, '1,200'],
      ['true', true, 'TRUE'],
      ['5/14', 45060, '5月14日'],
      ['2023-5-14', 45060, '2023/5/14'],
      ['5月14日', 45060, '5月14日'],
      ['2/30', '2/30', '2/30'],
      ['9:00', 0.375, '9:00'],
      ["'007", '007', '007'],
      ['约200人', '约200人', '约200人'],
      ['=1/0', { error: '#DIV/0!' }, '#DIV/0!'],
      ['+86', 86, '86'],
      ['-', '-', '-'],
    ] as const;
    typed.forEach(([text], row) => {
      book.typed(sheet, { row, column: 0 }, text);
    });
    typed.forEach(([, value, text], row) => {
      expect([book.value(sheet, row, 0), book.text(sheet, row, 0)]).toEqual([value, text]);
    });
    expect(book.content(sheet, 10, 0)).toEqual({ value: '007', quotePrefix: true });
  });

  it('keeps what is typed into a text cell as it is', () => {
    const { book, sheet } = opened();
    book.step('program', (edit) => edit.setFormat(sheet, area(0, 0, 1, 2), { numberFormat: '@' }));
    book.pasted(sheet, { row: 0, column: 0 }, [['=1+1', '5/14', '5/14']]);
    expect(valuesOf(book, sheet, area(0, 0, 1, 3))).toEqual([['=1+1', '5/14', 45060]]);
  });

  it('tells of an edit once it is done, and of its undo', () => {
    const { book, sheet, events } = opened();
    book.typed(sheet, { row: 3, column: 2 }, '甲');
    book.undo();
    book.redo();
    const told = { kind: 'edited', sheet, change: 'cells', area: area(3, 2) };
    expect(events).toEqual([
      { ...told, origin: 'person' },
      { ...told, origin: 'undo' },
      { ...told, origin: 'undo' },
    ]);
  });

  it('leaves nothing behind of a step that fails', () => {
    const { book, sheet, events } = opened();
    book.typed(sheet, { row: 0, column: 0 }, '甲');
    const before = book.sheets;
    events.length = 0;
    expect(() =>
      book.step('program', (edit) => {
        edit.setContents(sheet, area(0, 0), values([['乙']]));
        expect(book.value(sheet, 0, 0)).toBe('乙');
        edit.setContents(sheet, area(-1, 0), values([['丙']]));
      }),
    ).toThrow(new CellRefusal('outside', '{"row":-1,"column":0,"rows":1,"columns":1}'));
    expect([book.sheets, book.value(sheet, 0, 0), events]).toEqual([before, '甲', []]);
    book.undo();
    expect(book.usedArea(sheet, false)).toBeNull();
  });

  it('leaves standing what is changed without undo, also where rows have moved since', () => {
    const { book, sheet } = opened();
    book.pasted(sheet, { row: 0, column: 0 }, [['一'], ['二'], ['三']]);
    book.step('person', (edit) => edit.insertRows(sheet, 1, 2, false));
    book.withoutUndo((edit) => {
      edit.setContents(sheet, area(4, 1), values([['记']]));
      edit.addConditionalFormat(sheet, {
        areas: [area(4, 0)],
        type: 'custom',
        formula: '=TRUE',
        format: { fill: '#ff0000' },
        stopIfTrue: false,
      });
    });
    book.undo();
    expect(valuesOf(book, sheet, area(0, 0, 3, 2))).toEqual([
      ['一', null],
      ['二', null],
      ['三', '记'],
    ]);
    expect(book.conditionalFormatAt(sheet, 2, 0)?.format).toEqual({ fill: '#ff0000' });
    book.redo();
    expect(book.value(sheet, 4, 1)).toBe('记');
    expect(book.conditionalFormatAt(sheet, 4, 0)?.rules.length).toBe(1);
    expect(book.conditionalFormatAt(sheet, 2, 0)).toBeNull();
  });

  it('writes, reads, undoes and redoes 10,000 rows in no time', () => {
    const { book, sheet } = opened();
    const rows = Array.from({ length: 10_000 }, (_, row) => [
      row,
      '5月14日',
      `第${row}项`,
      '院',
      row,
      true,
      null,
      '注',
    ]);
    const start = performance.now();
    book.step('program', (edit) => edit.setContents(sheet, area(0, 0, 10_000, 8), values(rows)));
    expect(valuesOf(book, sheet, area(0, 0, 10_000, 8))).toEqual(rows);
    book.undo();
    expect(book.usedArea(sheet, true)).toBeNull();
    book.redo();
    for (let row = 0; row < 50; row += 1) book.typed(sheet, { row, column: 6 }, '1');
    book.step('program', (edit) => {
      for (let row = 0; row < 10_000; row += 1) edit.setContents(sheet, area(row, 6), values([[row]]));
    });
    expect(book.usedArea(sheet, true)).toEqual(area(0, 0, 10_000, 8));
    const took = performance.now() - start;
    expect(took).toBeLessThan(10_000);
  });

  it('works out a chain of formulas however long, and gives an error for a circle', () => {
    const { book, sheet } = opened();
    const chain = Array.from({ length: 5_000 }, (_, row) => [row === 0 ? '1' : `=A${row}+1`]);
    book.pasted(sheet, { row: 0, column: 0 }, chain);
    expect(book.value(sheet, 4_999, 0)).toBe(5_000);
    book.typed(sheet, { row: 0, column: 0 }, '=A5000');
    expect(book.value(sheet, 4_999, 0)).toEqual({ error: '#REF!' });
    expect(book.value(sheet, 10, 0)).toEqual({ error: '#REF!' });
    book.typed(sheet, { row: 0, column: 0 }, '2');
    expect(book.value(sheet, 4_999, 0)).toBe(5_001);
  });
});
