import { describe, expect, it } from '@jest/globals';
import type { SheetMarks } from '../../src/sheets/marks';
import { CellWorkbook } from '../simulators/cells/cell-workbook';
import { openExcelHarness } from './excel-harness';
import type { ContractHarness } from './harness';
import { sampleBinding, sampleLayout } from './sample-layout';
import { openWpsHarness } from './wps-harness';

const marks: SheetMarks = {
  resultColumn: 3,
  headerRow: 1,
  header: '校验结果',
  rows: [{ row: 2, text: '✕ 日期', cells: [{ row: 2, column: 0, severity: 'error' }] }],
};

/** Too long for a rule of its own. */
const longList = {
  area: { row: 2, column: 1, rows: 5, columns: 1 },
  values: Array.from({ length: 60 }, (_, at) => `第${String(at + 1)}学院`),
};

interface Program extends ContractHarness {
  readonly book: CellWorkbook;
}

async function excel(book?: CellWorkbook): Promise<Program> {
  const harness = await openExcelHarness(book ? { book } : {});
  return { ...harness, book: harness.excel.book };
}

function wps(book = CellWorkbook.blank()): Promise<Program> {
  return Promise.resolve({ ...openWpsHarness({ book }), book });
}

describe.each([
  ['Excel', 'WPS', excel, wps],
  ['WPS', 'Excel', wps, excel],
] as const)('a form drawn in %s and opened in %s', (_, __, one, other) => {
  it('is bound, marked and laid out as it was, and its marks go away without a trace', async () => {
    const from = await one();
    const drawn = await from.host.insertSheet(sampleLayout({ validations: [longList] }), sampleBinding);
    await from.host.showMarks(drawn.id, marks, true);
    await from.settle();

    const { host, look, settle } = await other(CellWorkbook.open(from.book.save()));
    const [, sheet, ...more] = await host.listSheets();
    const id = sheet?.id ?? '';
    expect([sheet?.name, sheet?.binding, more]).toEqual(['附件9', sampleBinding, []]);
    expect((await host.readGrid(id)).values.slice(2, 4)).toEqual([
      ['5月14日', '旅游学院', 120, '✕ 日期'],
      ['5月15日', '教务处', 35, null],
    ]);
    expect(look.mark(id, { row: 2, column: 0 })).toBe('error');
    expect(look.choices(id, { row: 4, column: 1 })).toEqual(longList.values);
    expect(look.style(id, { row: 0, column: 0 })).toEqual(from.look.style(drawn.id, { row: 0, column: 0 }));
    expect([look.merges(id), look.print(id)]).toEqual([sampleLayout().merges, sampleLayout().print]);

    await host.clearMarks(id);
    expect(look.mark(id, { row: 2, column: 0 })).toBeNull();
    expect((await host.readGrid(id)).values[2]).toEqual(['5月14日', '旅游学院', 120]);
    await host.bind(id, { ...sampleBinding, version: 3 });
    expect((await host.listSheets())[1]?.binding?.version).toBe(3);
    await settle();
  });

  it('is bound there as it was last, when it comes back', async () => {
    const from = await one();
    await from.host.insertSheet(sampleLayout(), sampleBinding);
    await from.settle();
    const there = await other(CellWorkbook.open(from.book.save()));
    const sheet = (await there.host.listSheets())[1];
    await there.host.bind(sheet?.id ?? '', { ...sampleBinding, version: 7 });
    await there.settle();
    const back = await one(CellWorkbook.open(there.book.save()));
    expect((await back.host.listSheets())[1]?.binding?.version).toBe(7);
  });
});
