import { describe, expect, it } from '@jest/globals';
import { bindingsNamespace } from '../../../src/hosts/excel/bindings-part';
import { metadataSheetName } from '../../../src/sheets/metadata-sheet';
import { openExcelHarness, type ExcelHarness } from '../../contract/excel-harness';
import { sampleBinding, sampleLayout } from '../../contract/sample-layout';

const bindings = async ({ host }: ExcelHarness) => (await host.listSheets()).map(({ binding }) => binding);

const units = Array.from({ length: 60 }, (_, at) => `第${String(at + 1)}学院（系）`);
const body = { row: 2, column: 1, rows: 5, columns: 1 };

describe('a binding in an Excel document', () => {
  it('stands in a custom XML part, and on a hidden sheet for programs that drop those', async () => {
    const { host, excel } = await openExcelHarness();
    await host.insertSheet(sampleLayout(), sampleBinding);
    expect(excel.book.customXml.map(({ namespace }) => namespace)).toEqual([bindingsNamespace]);
    expect(excel.book.sheetNamed(metadataSheetName)?.visibility).toBe('hidden');
    expect((await host.listSheets()).map(({ name }) => name)).toEqual(['Sheet1', '附件9']);
  });

  it('is found again where another program has dropped the custom XML part and the mark', async () => {
    const harness = await openExcelHarness();
    await harness.host.insertSheet(sampleLayout(), sampleBinding);
    harness.excel.book.step('person', (edit) => {
      for (const { id } of harness.excel.book.customXml) edit.removeCustomXml(id);
      for (const { name, scope } of harness.excel.book.names) edit.removeName(name, scope);
    });
    expect(await bindings(harness)).toEqual([null, sampleBinding]);
    expect(await bindings(await harness.reopen())).toEqual([null, sampleBinding]);
  });

  it('is found again where somebody has deleted the hidden sheet', async () => {
    const harness = await openExcelHarness();
    await harness.host.insertSheet(sampleLayout(), sampleBinding);
    harness.excel.book.step('person', (edit) => {
      edit.removeSheet(harness.excel.book.sheetNamed(metadataSheetName)?.id ?? '');
    });
    expect(await bindings(harness)).toEqual([null, sampleBinding]);
  });

  it('follows a sheet that is renamed where only the hidden sheet knows it', async () => {
    const harness = await openExcelHarness();
    const { id } = await harness.host.insertSheet(sampleLayout(), sampleBinding);
    await harness.user.renameSheet(id, "旅游'学院 (二)");
    harness.excel.book.step('person', (edit) => {
      for (const { name, scope } of harness.excel.book.names) edit.removeName(name, scope);
    });
    expect(await bindings(harness)).toEqual([null, sampleBinding]);
  });

  it('of a workbook with a protected structure is kept all the same', async () => {
    const harness = await openExcelHarness();
    const [sheet] = await harness.host.listSheets();
    harness.excel.book.step('person', (edit) => {
      edit.protectStructure(true);
    });
    await harness.host.bind(sheet?.id ?? '', sampleBinding);
    expect(await bindings(harness)).toEqual([sampleBinding]);
  });

  it('leaves nothing behind of sheets that are gone', async () => {
    const { host, excel, user } = await openExcelHarness();
    const gone = await host.insertSheet(sampleLayout(), { ...sampleBinding, unit: 'tourism' });
    await user.removeSheet(gone.id);
    await host.insertSheet(sampleLayout(), { ...sampleBinding, unit: 'veterans' });
    expect(excel.book.customXml[0]?.xml).not.toContain('tourism');
    expect(excel.book.customXml[0]?.xml).toContain('veterans');
  });
});

describe('a long dropdown', () => {
  const layout = sampleLayout({ validations: [{ area: body, values: units }] });

  it('that a rule can’t hold takes its values from the hidden sheet', async () => {
    const harness = await openExcelHarness();
    const { id } = await harness.host.insertSheet(layout, null);
    expect(harness.look.choices(id, { row: 3, column: 1 })).toEqual(units);
    const reopened = await harness.reopen();
    const again = (await reopened.host.listSheets())[1];
    expect(reopened.look.choices(again?.id ?? '', { row: 3, column: 1 })).toEqual(units);
  });

  it('that is inserted twice stands there once', async () => {
    const { host, excel } = await openExcelHarness();
    await host.insertSheet(layout, sampleBinding);
    await host.insertSheet(layout, sampleBinding);
    const used = excel.book.usedArea(excel.book.sheetNamed(metadataSheetName)?.id ?? '', true);
    expect(used?.columns).toBe(9);
  });
});

describe('a workbook that counts days from 1904', () => {
  it('gives its dates as serials of 1900, and its numbers as they are', async () => {
    const { host, excel, user } = await openExcelHarness({ from1904: true });
    const [sheet] = await host.listSheets();
    const id = sheet?.id ?? '';
    await user.type(id, { row: 0, column: 0 }, '43598');
    await user.type(id, { row: 0, column: 1 }, '43598');
    excel.book.step('person', (edit) => {
      edit.setFormat(id, { row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: 'm"月"d"日"' });
    });
    expect((await host.readGrid(id)).values).toEqual([[45060, 43598]]);
  });
});

describe('a sheet that is too large for one message of Excel on the web', () => {
  it('is read in pieces, and whole', async () => {
    const { host, excel } = await openExcelHarness({ platform: 'web' });
    const [sheet] = await host.listSheets();
    const id = sheet?.id ?? '';
    const long = '活动内容说明文字'.repeat(30);
    const rows = Array.from({ length: 6_000 }, (_, row) => [row + 1, long]);
    await host.apply(id, [{ kind: 'write', at: { row: 0, column: 0 }, values: rows }]);
    excel.messages.traffic.reset();
    const grid = await host.readGrid(id);
    expect(grid.values).toHaveLength(6_000);
    expect(grid.values[5_999]).toEqual([6_000, long]);
    expect(excel.messages.traffic.total.roundTrips).toBeGreaterThan(1);
  });
});
