import { describe, expect, it } from '@jest/globals';
import { HostError } from '../../../src/hosts/host-error';
import type { SheetChange } from '../../../src/sheets/sheet-change';
import { openExcelHarness } from '../../contract/excel-harness';
import { firstSheet, recordedEdits } from '../../contract/recorded';
import { plain, sampleLayout } from '../../contract/sample-layout';

const write = (row: number, column: number, values: (string | number | null)[][]): SheetChange => ({
  kind: 'write',
  at: { row, column },
  values,
});

async function codeOf(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof HostError ? error.code : `no refusal: ${String(error)}`;
}

describe('Excel while the person edits a cell', () => {
  it('refuses what was asked for at once, and carries nothing out later', async () => {
    const { host, excel, settle } = await openExcelHarness();
    const sheet = await firstSheet(host);
    excel.messages.cellEdit = true;
    expect(await codeOf(host.apply(sheet, [write(0, 0, [['甲']])]))).toBe('host.busy');
    expect(await codeOf(host.insertSheet(sampleLayout(), null))).toBe('host.busy');
    expect(await codeOf(host.select(sheet, { row: 0, column: 0 }))).toBe('host.busy');
    excel.messages.cellEdit = false;
    await settle();
    expect((await host.readGrid(sheet)).values).toEqual([]);
    expect(await host.listSheets()).toHaveLength(1);
  });

  it('answers a read when the cell is done', async () => {
    const { host, excel, user } = await openExcelHarness();
    const sheet = await firstSheet(host);
    excel.messages.cellEdit = true;
    const read = host.readGrid(sheet);
    await user.type(sheet, { row: 0, column: 0 }, '甲');
    excel.messages.cellEdit = false;
    expect((await read).values).toEqual([['甲']]);
  });

  it('tells of edits again after a write that it refused', async () => {
    const { host, excel, user, settle } = await openExcelHarness();
    const sheet = await firstSheet(host);
    const edits = recordedEdits(host);
    excel.messages.cellEdit = true;
    await codeOf(host.apply(sheet, [write(0, 0, [['甲']])]));
    excel.messages.cellEdit = false;
    await settle();
    await user.type(sheet, { row: 1, column: 0 }, '乙');
    await settle();
    expect(edits).toHaveLength(1);
  });
});

describe('a protected sheet', () => {
  async function protectedSheet(allowInsertRows = false) {
    const harness = await openExcelHarness();
    const { id } = await harness.host.insertSheet(sampleLayout(), null);
    // Only the counts may be filled in.
    harness.excel.book.step('person', (edit) => {
      edit.setFormat(id, { row: 2, column: 2, rows: 5, columns: 1 }, { locked: false });
      edit.protect(id, { allowInsertRows });
    });
    return { ...harness, id };
  }

  it('takes what goes into cells that are not locked', async () => {
    const { host, id } = await protectedSheet();
    await host.apply(id, [write(2, 2, [[7]]), write(3, 2, [[8]])]);
    expect((await host.readGrid(id)).values.slice(2, 4).map((row) => row[2])).toEqual([7, 8]);
  });

  it.each<[string, readonly SheetChange[]]>([
    ['a write into locked cells', [write(2, 0, [['新']])]],
    ['a batch of which one write goes into locked cells', [write(2, 2, [[7]]), write(2, 0, [['新']])]],
    ['inserted rows', [write(2, 2, [[7]]), { kind: 'insert-rows', row: 3, count: 1 }]],
    [
      'a style',
      [write(2, 2, [[7]]), { kind: 'style', area: { row: 2, column: 2, rows: 1, columns: 1 }, style: plain }],
    ],
  ])('refuses %s as protected, and nothing of it is carried out', async (_, changes) => {
    const { host, look, id } = await protectedSheet();
    const before = look.document();
    expect(await codeOf(host.apply(id, changes))).toBe('host.protected');
    expect(look.document()).toBe(before);
  });

  it('that lets rows be inserted has them inserted', async () => {
    const { host, id } = await protectedSheet(true);
    await host.apply(id, [{ kind: 'insert-rows', row: 3, count: 2 }]);
    expect((await host.readGrid(id)).values[5]?.[0]).toBe('5月15日');
  });

  it('shows no marks, and says why', async () => {
    const { host, id } = await protectedSheet();
    const marks = { resultColumn: 3, headerRow: 1, header: '校验结果', rows: [] };
    expect(await codeOf(host.showMarks(id, marks, true))).toBe('host.protected');
  });
});

describe('a workbook with a protected structure', () => {
  it('takes no new sheet, and says why', async () => {
    const { host, excel } = await openExcelHarness();
    excel.book.step('person', (edit) => {
      edit.protectStructure(true);
    });
    expect(await codeOf(host.insertSheet(sampleLayout(), null))).toBe('host.protected');
  });
});
