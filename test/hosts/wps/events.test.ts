import { describe, expect, it } from '@jest/globals';
import type { SheetChange } from '../../../src/sheets/sheet-change';
import { firstSheet, recordedEdits } from '../../contract/recorded';
import { sampleBinding, sampleLayout } from '../../contract/sample-layout';
import { openWpsHarness } from '../../contract/wps-harness';
import type { WpsSwitches } from '../../simulators/wps/wps-switches';

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const write = (row: number, values: string[][]): SheetChange => ({
  kind: 'write',
  at: { row, column: 0 },
  values,
});

const silent: Partial<WpsSwitches> = { events: 'silent' };
const echoing: Partial<WpsSwitches> = { ownWrites: 'told-later', enableEvents: 'ignored' };

describe('what the person types', () => {
  it.each([
    ['is told', {}],
    ['is told by a WPS that tells nothing by itself', silent],
    ['is told by a WPS that tells of our writes later', echoing],
  ] as const)('%s, where we write before anybody has looked', async (_, switches) => {
    const { host, user, settle } = openWpsHarness({ switches });
    const { id } = await host.insertSheet(sampleLayout(), null);
    await settle();
    const edits = recordedEdits(host);
    await user.type(id, { row: 4, column: 1 }, '教务处');
    await host.apply(id, [write(2, [['5月16日']])]);
    await settle();
    expect(edits).toEqual([{ sheet: id, area: cell(4, 1) }]);
  });

  it.each([
    ['', {}],
    [' where WPS tells nothing by itself', silent],
  ] as const)('into what we have just written is told%s', async (_, switches) => {
    const { host, user, settle } = openWpsHarness({ switches });
    const sheet = await firstSheet(host);
    const edits = recordedEdits(host);
    await host.apply(sheet, [write(0, [['甲'], ['乙']])]);
    await user.type(sheet, { row: 1, column: 0 }, '丙');
    await settle();
    expect(edits).toEqual([{ sheet, area: cell(1, 0) }]);
  });
});

describe('what we write', () => {
  it('is not told where one write lies over another, with rows between, and WPS tells of all later', async () => {
    const { host, settle } = openWpsHarness({ switches: echoing });
    const { id } = await host.insertSheet(sampleLayout(), sampleBinding);
    const edits = recordedEdits(host);
    await host.apply(id, [write(2, [['一'], ['二'], ['三']])]);
    await host.apply(id, [
      write(3, [['2']]),
      { kind: 'insert-rows', row: 3, count: 2 },
      write(3, [['新'], ['新']]),
    ]);
    await host.bind(id, null);
    await settle();
    expect(edits).toEqual([]);
  });

  it('is asked of WPS no longer once it tells', async () => {
    const { host, user, wps, settle } = openWpsHarness();
    const sheet = await firstSheet(host);
    await user.type(sheet, { row: 0, column: 0 }, '甲');
    await settle();
    wps.calls.reset();
    await settle();
    const told = wps.calls.total.total;
    const deaf = openWpsHarness({ switches: silent });
    await deaf.settle();
    deaf.wps.calls.reset();
    await deaf.settle();
    expect(told).toBeLessThan(deaf.wps.calls.total.total);
  });
});
