import { describe, expect, it } from '@jest/globals';
import type { HostBridge, HostRequest } from '../simulators/excel/host-bridge';
import { loadOfficeRuntime } from '../simulators/excel/load-office-runtime';
import type { OfficeAction, OfficeBatch } from '../simulators/excel/office-batch';

/** A workbook with one sheet, 附件1, that holds one value; it keeps what it was asked. */
function oneCellWorkbook(value: string) {
  const batches: OfficeBatch[] = [];
  const answer = ({ ActionType, QueryInfo }: OfficeAction): unknown => {
    if (ActionType !== 2) return {};
    return QueryInfo?.Select?.includes('values') ? { Values: [[value]] } : { Name: '附件1' };
  };
  const bridge: HostBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as HostRequest;
      const batch = message.body as OfficeBatch;
      batches.push(batch);
      const Results = batch.Actions.map((action) => ({ ActionId: action.Id, Value: answer(action) }));
      const body = JSON.stringify({ Results });
      const reply = { id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body } };
      queueMicrotask(() => bridge.onMessageFromHost?.(JSON.stringify(reply)));
    },
  };
  return { ...loadOfficeRuntime(bridge), batches };
}

describe("Microsoft's client library in front of a workbook of ours", () => {
  it('reads a sheet and a cell in one round trip', async () => {
    const workbook = oneCellWorkbook('5月14日');
    const read = await workbook.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      const range = sheet.getRange('B5');
      range.load('values');
      await context.sync();
      return { name: sheet.name, values: range.values as unknown };
    });
    expect(read).toEqual({ name: '附件1', values: [['5月14日']] });
    expect(workbook.batches.filter((batch) => batch.Actions.some((a) => a.ActionType === 2))).toHaveLength(1);
    const paths = Object.values(workbook.batches[0]?.ObjectPaths ?? {});
    expect(paths.find((path) => path.Name === 'GetRange')?.ArgumentInfo?.Arguments).toEqual(['B5']);
  });

  it('refuses to give a property that was not loaded', async () => {
    const workbook = oneCellWorkbook('5月14日');
    const read = workbook.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      await context.sync();
      // eslint-disable-next-line office-addins/load-object-before-read -- the mistake is what this test is about
      return sheet.name;
    });
    await expect(read).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  it('hands a value that is set to the workbook', async () => {
    const workbook = oneCellWorkbook('');
    await workbook.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B5').values = [['5月15日']];
      await context.sync();
    });
    const set = workbook.batches.flatMap((batch) => batch.Actions).find((a) => a.ActionType === 4);
    expect(set).toMatchObject({ Name: 'Values', ArgumentInfo: { Arguments: [[['5月15日']]] } });
  });
});
