import { describe, expect, it } from '@jest/globals';
import { createWpsHost } from '../../../src/hosts/wps/create-wps-host';
import type { WpsApplication } from '../../../src/hosts/wps/wps-application';
import { firstSheet } from '../../contract/recorded';
import { plain, sampleBinding, sampleLayout } from '../../contract/sample-layout';
import { openWpsHarness } from '../../contract/wps-harness';
import type { SheetProtection } from '../../simulators/cells/cell-sheet';
import { CellWorkbook } from '../../simulators/cells/cell-workbook';
import { SimulatedWps } from '../../simulators/wps/simulated-wps';

const someMarks = { resultColumn: 3, headerRow: 1, header: '校验结果', rows: [] };

async function protectedSheet(allowed: Partial<SheetProtection> = {}) {
  const book = CellWorkbook.blank();
  const harness = openWpsHarness({ book });
  const { id, name } = await harness.host.insertSheet(sampleLayout(), null);
  book.step('person', (edit) => edit.protect(book.sheetNamed(name)?.id ?? '', allowed));
  return { ...harness, id, before: harness.look.document() };
}

describe('a protected sheet', () => {
  it('is read, and refuses each change before the first write', async () => {
    const { host, look, id, before, settle } = await protectedSheet();
    const write = { kind: 'write', at: { row: 2, column: 0 }, values: [['改']] } as const;
    const style = { kind: 'style', area: { row: 2, column: 0, rows: 1, columns: 1 }, style: plain } as const;
    const insert = { kind: 'insert-rows', row: 3, count: 1 } as const;
    for (const changes of [[write], [style], [insert], [write, style, insert]])
      await expect(host.apply(id, changes)).rejects.toMatchObject({ code: 'host.protected' });
    await expect(host.showMarks(id, someMarks, true)).rejects.toMatchObject({ code: 'host.protected' });
    expect((await host.readGrid(id)).values[2]).toEqual(['5月14日', '旅游学院', 120]);
    await host.clearMarks(id);
    await settle();
    expect(look.document()).toBe(before);
  });

  it('takes what it allows', async () => {
    const { host, id } = await protectedSheet({ allowInsertRows: true });
    await host.apply(id, [{ kind: 'insert-rows', row: 3, count: 1 }]);
    expect((await host.readGrid(id)).values).toHaveLength(5);
  });

  it('is bound all the same, since the binding stands elsewhere', async () => {
    const { host, id } = await protectedSheet();
    await host.bind(id, sampleBinding);
    expect((await host.listSheets()).at(-1)?.binding).toEqual(sampleBinding);
  });
});

describe('a workbook whose structure is protected', () => {
  it('refuses a new sheet and a first binding, and stays as it is', async () => {
    const book = CellWorkbook.blank();
    book.step('person', (edit) => edit.protectStructure(true));
    const { host, look, settle } = openWpsHarness({ book });
    const before = look.document();
    await expect(host.insertSheet(sampleLayout(), null)).rejects.toMatchObject({ code: 'host.protected' });
    await expect(host.bind(await firstSheet(host), sampleBinding)).rejects.toMatchObject({
      code: 'host.protected',
    });
    await settle();
    expect(look.document()).toBe(before);
  });
});

describe('without a workbook', () => {
  it('every call is refused, and one that is opened later is met', async () => {
    const wps = new SimulatedWps({ book: null });
    const polls: (() => void)[] = [];
    const host = createWpsHost({
      application: wps.openPage().application as WpsApplication,
      displayLanguage: 'zh-CN',
      every: (_, work) => {
        polls.push(work);
        return () => undefined;
      },
      now: () => 0,
    });
    let told = 0;
    host.onSheetsChange(() => {
      told += 1;
    });
    const at = { row: 0, column: 0 };
    for (const call of [
      () => host.listSheets(),
      () => host.activeSheet(),
      () => host.insertSheet(sampleLayout(), null),
      () => host.readGrid('Sheet1'),
      () => host.apply('Sheet1', []),
      () => host.showMarks('Sheet1', someMarks, true),
      () => host.bind('Sheet1', sampleBinding),
      () => host.select('Sheet1', at),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'host.no-workbook' });
    for (const poll of polls) poll();
    expect(told).toBe(0);
    wps.show(CellWorkbook.blank());
    for (const poll of polls) poll();
    expect(told).toBeGreaterThan(0);
    expect(await host.listSheets()).toHaveLength(1);
    wps.show(null);
    for (const poll of polls) poll();
    await expect(host.listSheets()).rejects.toMatchObject({ code: 'host.no-workbook' });
    expect(wps.findings.all).toEqual([]);
  });
});

describe('a WPS that takes an apostrophe for text', () => {
  it('keeps texts as texts all the same, and numbers as numbers', async () => {
    const { host, look, settle } = openWpsHarness({ switches: { apostrophe: 'literal' } });
    const sheet = await firstSheet(host);
    const values = [
      ['001', '=1+1', '5/14', 7, "'69", true],
      ['中文', '3%', null, '9', '-', '2023-5-14'],
      [8, '1', '2', '3', '4', false],
    ];
    await host.apply(sheet, [{ kind: 'write', at: { row: 0, column: 0 }, values }]);
    const grid = await host.readGrid(sheet);
    expect(grid.values).toEqual(values);
    expect(grid.formulas.flat()).not.toContain(true);
    expect(look.text(sheet, { row: 0, column: 0 })).toBe('001');
    await settle();
  });

  it('is written to in as many calls, however many cells it takes wrongly', async () => {
    const calls: number[] = [];
    for (const rows of [100, 1_000]) {
      const { host, wps } = openWpsHarness({ switches: { apostrophe: 'literal' } });
      const sheet = await firstSheet(host);
      const values = Array.from({ length: rows }, (_, row) => [row % 2 === 0 ? '001' : '中文', row]);
      wps.calls.reset();
      await host.apply(sheet, [{ kind: 'write', at: { row: 0, column: 0 }, values }]);
      calls.push(wps.calls.total.total);
    }
    expect(calls[1]).toBe(calls[0]);
  });
});

describe('a number for a text cell', () => {
  it('stays a number, and the cell a text cell', async () => {
    const { host, look, user } = openWpsHarness();
    const { id } = await host.insertSheet(sampleLayout(), null);
    await host.apply(id, [{ kind: 'write', at: { row: 4, column: 0 }, values: [[7], [null], [true]] }]);
    expect((await host.readGrid(id)).values.slice(4).map(([cell]) => cell)).toEqual([7, null, true]);
    expect(look.style(id, { row: 4, column: 0 }).numberFormat).toBe('@');
    await user.type(id, { row: 5, column: 0 }, '001');
    expect((await host.readGrid(id)).values[5]?.[0]).toBe('001');
  });
});
