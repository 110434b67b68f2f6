import { describe, expect, it } from '@jest/globals';
import type { SheetMarks } from '../../../src/sheets/marks';
import { recordedEdits } from '../../contract/recorded';
import { sampleBinding, sampleLayout } from '../../contract/sample-layout';
import { openWpsHarness, type WpsHarness } from '../../contract/wps-harness';
import { CellWorkbook } from '../../simulators/cells/cell-workbook';
import { otherWays } from '../../simulators/wps/wps-switches';

const marks: SheetMarks = {
  resultColumn: 3,
  headerRow: 1,
  header: '校验结果',
  rows: [{ row: 2, text: '✕ 日期', cells: [{ row: 2, column: 0, severity: 'error' }] }],
};

/** Goes to a workbook in the WPS that runs, or closes the one that is open. */
function turnTo({ wps }: WpsHarness, name: string, book: CellWorkbook | null): void {
  wps.bookName = name;
  wps.show(book);
}

describe.each([
  ['', {}],
  [', where WPS tells nothing by itself', { events: 'silent' } as const],
  [', where sheets have no code names', { codeNames: otherWays.codeNames[0] ?? 'empty' }],
])('two workbooks in one WPS%s', (_, switches) => {
  it('have sheets with ids of their own, and no call reaches into the one behind', async () => {
    const program = openWpsHarness({ switches });
    const { host, wps, settle } = program;
    const first = await host.insertSheet(sampleLayout(), sampleBinding);
    await host.showMarks(first.id, marks, true);
    const one = wps.book;
    turnTo(program, '另一个.xlsx', CellWorkbook.blank());
    await settle();
    await expect(host.readGrid(first.id)).rejects.toMatchObject({ code: 'host.sheet-missing' });

    const second = await host.insertSheet(sampleLayout(), { ...sampleBinding, version: 5 });
    expect(second.name).toBe(first.name);
    expect(second.id === first.id).toBe(false);
    await host.apply(second.id, [{ kind: 'write', at: { row: 2, column: 0 }, values: [['5月20日']] }]);
    turnTo(program, '工作簿1', one);
    await settle();

    const sheets = await host.listSheets();
    expect(sheets.map(({ id, binding }) => [id, binding?.version])).toContainEqual([first.id, 2]);
    expect((await host.readGrid(first.id)).values[2]).toEqual(['5月14日', '旅游学院', 120, '✕ 日期']);
    await host.clearMarks(first.id);
    expect((await host.readGrid(first.id)).values[2]).toEqual(['5月14日', '旅游学院', 120]);
  });
});

describe('a workbook that is closed unsaved and opened again', () => {
  it.each([
    ['', {}, null],
    [' by a WPS that tells nothing by itself', { events: 'silent' } as const, 2],
  ])('is read anew%s', async (_, switches, row) => {
    const program = openWpsHarness({ switches });
    const { host, wps, user, settle } = program;
    const { id } = await host.insertSheet(sampleLayout(), sampleBinding);
    const saved = wps.book?.save() ?? new Uint8Array();
    await user.type(id, { row: 2, column: 1 }, '教务处');
    await settle();
    const edits = recordedEdits(host);
    turnTo(program, '工作簿1', null);
    await settle();
    turnTo(program, '工作簿1', CellWorkbook.open(saved));
    await settle();
    const area = row === null ? null : { row, column: 1, rows: 1, columns: 1 };
    expect(edits).toContainEqual({ sheet: id, area });
  });
});
