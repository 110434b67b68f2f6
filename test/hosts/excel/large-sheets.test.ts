import { describe, expect, it } from '@jest/globals';
import { openExcelHarness } from '../../contract/excel-harness';
import { firstSheet } from '../../contract/recorded';

const web = { version: '1.20', platform: 'web' } as const;

/** As many rows of one long text and a number as make some megabytes. */
const longRows = (rows: number): (string | number)[][] =>
  Array.from({ length: rows }, (_, row) => ['很长的备注'.repeat(40), row]);

describe('a sheet of more than Excel on the web gives in one answer', () => {
  it('is written and read in pieces, whatever its cells hold', async () => {
    const { host } = await openExcelHarness(web);
    const sheet = await firstSheet(host);
    const values = longRows(6_000);
    await host.apply(sheet, [{ kind: 'write', at: { row: 0, column: 0 }, values }]);
    const read = await host.readGrid(sheet);
    expect(read.values).toEqual(values);
    expect((await host.readGrid(sheet)).values).toHaveLength(6_000);
    const block = await host.readGrid(sheet, { row: 0, column: 0, rows: 6_000, columns: 2 });
    expect(block.values).toHaveLength(6_000);
  });

  it('is read after opening, when nobody knows yet what marks it shows', async () => {
    const harness = await openExcelHarness(web);
    const sheet = await firstSheet(harness.host);
    await harness.host.apply(sheet, [{ kind: 'write', at: { row: 0, column: 0 }, values: longRows(6_000) }]);
    const { host } = await harness.reopen();
    expect((await host.readGrid(await firstSheet(host))).values).toHaveLength(6_000);
  });
});
