import type { Host } from '../../../src/hosts/host';
import type { Binding } from '../../../src/sheets/binding';
import type { ContractCase } from '../harness';
import { expectEqual, expectRefused } from '../expecting';
import { sampleBinding, sampleLayout } from '../sample-layout';
import { firstSheet, recordedEdits } from '../recorded';

async function bindingOf(host: Host, name: string): Promise<Binding | null | undefined> {
  return (await host.listSheets()).find((sheet) => sheet.name === name)?.binding;
}

export const bindingCases: readonly ContractCase[] = [
  {
    name: 'bind keeps a binding with the sheet, another replaces it, null takes it away',
    async run({ host }) {
      const sheet = await firstSheet(host);
      await host.bind(sheet, sampleBinding);
      expectEqual(await bindingOf(host, 'Sheet1'), sampleBinding, 'first');
      expectEqual((await host.activeSheet())?.binding, sampleBinding, 'of the active sheet');
      const next: Binding = { ...sampleBinding, version: null, fingerprint: null };
      await host.bind(sheet, next);
      expectEqual(await bindingOf(host, 'Sheet1'), next, 'second');
      await host.bind(sheet, null);
      expectEqual(await bindingOf(host, 'Sheet1'), null, 'none');
    },
  },
  {
    name: 'a binding survives a rename of the sheet',
    async run({ host, user }) {
      const { id } = await host.insertSheet(sampleLayout(), sampleBinding);
      await user.renameSheet(id, '我们的安排');
      expectEqual(await bindingOf(host, '我们的安排'), sampleBinding, 'binding');
    },
  },
  {
    name: 'a binding survives saving and opening again, as do values, styles and dropdowns',
    async run(harness) {
      const { id } = await harness.host.insertSheet(sampleLayout(), null);
      await harness.host.bind(id, sampleBinding);
      await harness.user.type(id, { row: 4, column: 0 }, '001');
      const style = harness.look.style(id, { row: 0, column: 0 });
      const { host, look } = await harness.reopen();
      const sheet = (await host.listSheets()).find(({ name }) => name === '附件9');
      expectEqual(sheet?.binding, sampleBinding, 'binding');
      const there = sheet?.id ?? '';
      const { values } = await host.readGrid(there);
      expectEqual([values[2], values[4]?.[0]], [['5月14日', '旅游学院', 120], '001'], 'values');
      expectEqual(look.style(there, { row: 0, column: 0 }), style, 'style');
      expectEqual(look.choices(there, { row: 2, column: 1 })?.length, 3, 'choices');
      if (host.capabilities.printSetup) expectEqual(look.print(there), sampleLayout().print, 'print set-up');
    },
  },
  {
    name: 'a binding taken away stays away after opening again',
    async run(harness) {
      const { id } = await harness.host.insertSheet(sampleLayout(), sampleBinding);
      await harness.host.bind(id, null);
      const { host } = await harness.reopen();
      expectEqual(await bindingOf(host, '附件9'), null, 'binding');
    },
  },
  {
    name: 'a copy of a sheet has its binding',
    async run({ host, user }) {
      const { id } = await host.insertSheet(sampleLayout(), sampleBinding);
      const copy = await user.copySheet(id);
      const sheets = await host.listSheets();
      expectEqual(sheets.find((sheet) => sheet.id === copy)?.binding, sampleBinding, 'of the copy');
      await host.bind(copy, null);
      expectEqual(await bindingOf(host, '附件9'), sampleBinding, 'of the original afterwards');
    },
  },
  {
    name: 'binding is neither an undo step nor an edit',
    async run({ host, user, settle }) {
      const sheet = await firstSheet(host);
      await user.type(sheet, { row: 0, column: 0 }, '甲');
      await settle();
      const edits = recordedEdits(host);
      await host.bind(sheet, sampleBinding);
      await settle();
      expectEqual(edits, [], 'edits told');
      if (!host.capabilities.sparesUndo) return;
      await user.undo();
      expectEqual((await host.readGrid(sheet)).values, [], 'values after undo');
      expectEqual(await bindingOf(host, 'Sheet1'), sampleBinding, 'binding after undo');
    },
  },
  {
    name: 'binding a sheet that is not there is refused',
    async run({ host }) {
      await expectRefused(host.bind('no-such-sheet', sampleBinding), 'host.sheet-missing');
    },
  },
];
