import { describe, expect, it } from '@jest/globals';
import { openExcelHarness } from '../../contract/excel-harness';
import { firstSheet, recordedEdits } from '../../contract/recorded';

describe('what another person does in a document that is open here too', () => {
  it.each(['1.9', '1.14', '1.20'])('is told as an edit, and read (%s)', async (version) => {
    const { host, excel, settle } = await openExcelHarness({ version });
    const sheet = await firstSheet(host);
    const edits = recordedEdits(host);
    const area = { row: 2, column: 1, rows: 1, columns: 1 };
    excel.elsewhere((edit) => edit.setContents(sheet, area, [[{ value: '丁' }]]));
    await settle();
    expect(edits).toEqual([{ sheet, area }]);
    expect((await host.readGrid(sheet)).values).toEqual([['丁']]);
  });
});
