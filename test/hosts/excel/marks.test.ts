import { describe, expect, it } from '@jest/globals';
import type { RowMarks, SheetMarks } from '../../../src/sheets/marks';
import { openExcelHarness, type ExcelHarness } from '../../contract/excel-harness';
import { sampleBinding, sampleLayout } from '../../contract/sample-layout';

const wrong = (row: number, text = '✕ 日期：没有这样的日期'): RowMarks => ({
  row,
  cells: [{ row, column: 0, severity: 'error' }],
  text,
});
const marks = (...rows: readonly RowMarks[]): SheetMarks => ({
  resultColumn: 3,
  headerRow: 1,
  header: '校验结果',
  rows,
});

async function insertedSheet(options = {}) {
  const harness = await openExcelHarness(options);
  const { id } = await harness.host.insertSheet(sampleLayout(), sampleBinding);
  return { ...harness, id };
}

const shown = ({ look }: Pick<ExcelHarness, 'look'>, sheet: string) =>
  [2, 3, 4, 5].map((row) => [look.mark(sheet, { row, column: 0 }), look.text(sheet, { row, column: 3 })]);

describe('marks in Excel', () => {
  it('of an earlier session are found in the saved file and taken away without a trace', async () => {
    const before = await insertedSheet();
    const clean = before.look.document();
    await before.host.showMarks(before.id, marks(wrong(2), wrong(4)), true);
    const harness = await before.reopen();
    const id = (await harness.host.listSheets())[1]?.id ?? '';
    expect(shown(harness, id)[0]).toEqual(['error', '✕ 日期：没有这样的日期']);
    await harness.host.clearMarks(id);
    expect(shown(harness, id).flat()).toEqual([null, '', null, '', null, '', null, '']);
    expect(harness.look.document()).toBe(clean);
  });

  it('of an earlier session are replaced by those of this one', async () => {
    const before = await insertedSheet();
    await before.host.showMarks(before.id, marks(wrong(2)), true);
    const harness = await before.reopen();
    const id = (await harness.host.listSheets())[1]?.id ?? '';
    await harness.host.readGrid(id);
    await harness.host.showMarks(id, marks(wrong(3)), true);
    expect(shown(harness, id).map(([mark]) => mark)).toEqual([null, 'error', null, null]);
  });

  it('are right again after rows were inserted above them', async () => {
    const { host, user, look, settle, id } = await insertedSheet();
    await host.showMarks(id, marks(wrong(3)), true);
    await user.insertRows(id, 2, 1);
    await settle();
    await host.readGrid(id);
    await host.showMarks(id, marks(wrong(4)), true);
    expect(shown({ look }, id).map(([mark, text]) => [mark, text !== ''])).toEqual([
      [null, false],
      [null, false],
      ['error', true],
      [null, false],
    ]);
  });

  it('leave what the person writes into the column where it is', async () => {
    const { adapter: host, user, look, settle, id } = await insertedSheet();
    await host.showMarks(id, marks(wrong(2)), true);
    await user.type(id, { row: 3, column: 3 }, '已电话核对');
    await settle();
    await host.showMarks(id, marks(wrong(3)), false);
    expect(look.text(id, { row: 3, column: 3 })).toBe('已电话核对');
    expect(look.mark(id, { row: 3, column: 0 })).toBe('error');
    await host.clearMarks(id);
    expect(look.text(id, { row: 3, column: 3 })).toBe('已电话核对');
  });

  it('are drawn again where the person has cleared all conditional formats', async () => {
    const { adapter: host, excel, look, id } = await insertedSheet();
    await host.showMarks(id, marks(wrong(2), wrong(4)), true);
    excel.book.step('person', (edit) => {
      edit.clearConditionalFormats(id, { row: 0, column: 0, rows: 100, columns: 10 });
    });
    await host.showMarks(id, marks(wrong(2, '✕ 另一句')), false);
    expect(shown({ look }, id).map(([mark]) => mark)).toEqual(['error', null, 'error', null]);
  });

  it('leave the conditional formats of the person alone', async () => {
    const { host, excel, id } = await insertedSheet();
    excel.book.step('person', (edit) => {
      edit.addConditionalFormat(id, {
        areas: [{ row: 2, column: 0, rows: 5, columns: 3 }],
        type: 'custom',
        formula: '=$C3>100',
        format: { fill: '#00ff00' },
        stopIfTrue: false,
      });
    });
    await host.showMarks(id, marks(wrong(2)), true);
    await host.showMarks(id, marks(wrong(3)), true);
    await host.clearMarks(id);
    expect(excel.book.sheet(id)?.conditionalFormats.map(({ formula }) => formula)).toEqual(['=$C3>100']);
  });

  it('of ten thousand wrong rows go in one round trip, and those of one more row too', async () => {
    const { host, excel, id } = await insertedSheet({ platform: 'desktop' });
    const all = Array.from({ length: 10_000 }, (_, at) => wrong(2 + at, `✕ 第${String(at)}行`));
    excel.messages.traffic.reset();
    await host.showMarks(id, marks(...all), true);
    await host.showMarks(id, marks({ row: 5_000, cells: [], text: '' }), false);
    expect(excel.messages.traffic.total.roundTrips).toBe(2);
  });
});

describe('the printed page', () => {
  it('of a form that Excel was given shows neither fills nor colours, and marks are nothing else', async () => {
    const { host, excel, look, id } = await insertedSheet();
    expect(excel.book.sheet(id)?.print.blackAndWhite).toBe(true);
    await host.showMarks(id, marks(wrong(2)), true);
    // Gives null for a format that would show on paper.
    expect(look.mark(id, { row: 2, column: 0 })).toBe('error');
    const { area } = sampleLayout().print;
    expect(area.column + area.columns).toBeLessThanOrEqual(marks().resultColumn);
  });
});
