import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { runs } from '../../../property-runs';
import { CellWorkbook } from '../cell-workbook';

/** What formulas come to in row 1 of the sheet, on a small table of all kinds of values. */
function valueOf(formula: string): unknown {
  const book = CellWorkbook.blank();
  const sheet = book.active.id;
  book.pasted(sheet, { row: 0, column: 0 }, [
    ['1', '甲', 'TRUE', ''],
    ['2', "'3", '=1/0', '=D1'],
    ['4', '', '5/14', "'"],
  ]);
  book.step('person', (edit) => {
    edit.addName({ name: '首行', scope: null, formula: '=Sheet1!$A$1:$C$1', visible: true });
    edit.addName({ name: '首行', scope: sheet, formula: '=Sheet1!$A$1', visible: true });
    const other = edit.addSheet('附件 1', 1);
    edit.setContents(other, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: 70 }]]);
    edit.setContents(sheet, { row: 0, column: 5, rows: 1, columns: 1 }, [[{ formula }]]);
  });
  const value = book.value(sheet, 0, 5);
  return typeof value === 'object' && value !== null ? value.error : value;
}

describe('a formula', () => {
  it.each([
    ['=1+2*3^2', 19],
    ['=-2^2', 4],
    ['=2^3^2', 64],
    ['=50%*10', 5],
    ['=1&2=“12”', '#NAME?'],
    ['=1&2="12"', true],
    ['="a"="A"', true],
    ['=1<"a"', true],
    ['="a"<TRUE', true],
    ['=D1=0', true],
    ['=D1=""', true],
    ['=D1', 0],
    ['=D1&"x"', 'x'],
    ['="3"+1', 4],
    ['="50%"*2', 1],
    ['="甲"+1', '#VALUE!'],
    ['=1/0', '#DIV/0!'],
    ['=0^0', '#NUM!'],
    ['=0^-1', '#DIV/0!'],
    ['=10^400', '#NUM!'],
    ['=-A1%', -0.01],
    ['=SUM(A1:A3)', 7],
    ['=SUM(A1:B3,"3",TRUE)', 11],
    ['=SUM(A1:C2)', '#DIV/0!'],
    ['=SUM(A:A)', 7],
    ['=SUM(1:1)', '#REF!'],
    ["='附件 1'!A1+附件2!A1", '#REF!'],
    ["='附件 1'!A1", 70],
    ['=AVERAGE(A1:B3)', 7 / 3],
    ['=AVERAGE(B1:B2)', '#DIV/0!'],
    ['=COUNT(A1:D3,"3",1)', 6],
    ['=COUNTA(A1:D3)', 10],
    ['=MIN(A1:A3)', 1],
    ['=MAX(A1:A3,9)', 9],
    ['=MIN(B1:B2)', 0],
    ['=IF(A1>0,"有","无")', '有'],
    ['=IF(A1>1,"有")', false],
    ['=IF(A1>0,,1)', 0],
    ['=IF(TRUE,1,1/0)', 1],
    ['=IF(B1,1,2)', '#VALUE!'],
    ['=IFERROR(C2,"错")', '错'],
    ['=IFERROR(1/0+1,2)', 2],
    ['=AND(A1:A3,C1)', true],
    ['=AND(B1:B2)', '#VALUE!'],
    ['=OR(FALSE,A1>3)', false],
    ['=NOT(C1)', false],
    ['=ROUND(2.5,0)', 3],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(1234.5,-2)', 1200],
    ['=TRUE()', true],
    ['=FALSE()', false],
    ['=LEN(B1&"乙")', 2],
    ['=LEN(0.1+0.2)', 3],
    ['=N(B1)+N(C1)+N(A2)', 3],
    ['=ROW()', 1],
    ['=ROW(B7:C9)', 7],
    ['=COLUMN()', 6],
    ['=COLUMN(C:D)', 3],
    ['=ISBLANK(D1)', true],
    ['=ISBLANK(D2)', false],
    ['=ISNUMBER(C3)', true],
    ['=ISTEXT(B2)', true],
    ['=ISERROR(C2)', true],
    ['=A1:A3*2', 2],
    ['=A2:A3*2', '#VALUE!'],
    ['=首行', 1],
    ['=没有这个名字', '#NAME?'],
    ['=VLOOKUP(1,A1:B2,2)', '#NAME?'],
    ['=SUM()', '#VALUE!'],
    ['=NOT(1,2)', '#VALUE!'],
    ['=F1', '#REF!'],
    ['=F2', 0],
    ['=#REF!+1', '#REF!'],
  ])('%s comes to %j', (formula, value) => {
    if (formula.includes('“')) expect(() => valueOf(formula)).toThrow('formula');
    else expect(valueOf(formula)).toBe(value);
  });

  it('subtotals leave other subtotals out, and with 109 hidden rows', () => {
    const book = CellWorkbook.blank();
    const sheet = book.active.id;
    book.pasted(sheet, { row: 0, column: 0 }, [
      ['1'],
      ['2'],
      ['=SUBTOTAL(9,A1:A2)'],
      ['4'],
      ['=SUBTOTAL(9,A1:A4)'],
      ['=SUBTOTAL(109,A1:A4)'],
      ['=SUBTOTAL(1,A1)'],
    ]);
    book.step('person', (edit) => edit.setRowHeight(sheet, 1, 1, 0));
    expect([2, 4, 5, 6].map((row) => book.text(sheet, row, 0))).toEqual(['3', '7', '5', '#VALUE!']);
  });

  it('sums, counts and averages what stands in its range', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -1e6, max: 1e6 })), { minLength: 1, maxLength: 30 }),
        (kept) => {
          const book = CellWorkbook.blank();
          const sheet = book.active.id;
          const area = { row: 0, column: 0, rows: kept.length, columns: 1 };
          book.step('program', (edit) =>
            edit.setContents(
              sheet,
              area,
              kept.map((value) => [{ value }]),
            ),
          );
          const range = `A1:A${kept.length}`;
          book.pasted(sheet, { row: 0, column: 2 }, [
            [`=SUM(${range})`, `=COUNT(${range})`, `=MAX(${range})`],
          ]);
          const numbers = kept.filter((value) => value !== null);
          const sum = numbers.reduce((total, number) => total + number, 0);
          expect([2, 3, 4].map((column) => book.value(sheet, 0, column))).toEqual([
            sum,
            numbers.length,
            numbers.length > 0 ? Math.max(...numbers) : 0,
          ]);
        },
      ),
      runs(100),
    );
  });
});
