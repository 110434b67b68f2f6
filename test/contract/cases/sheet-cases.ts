import type { ContractCase } from '../harness';
import { expectEqual, expectRefused, expectTrue } from '../expecting';
import { sampleLayout } from '../sample-layout';
import { firstSheet, recordedSelections } from '../recorded';

export const sheetCases: readonly ContractCase[] = [
  {
    name: 'listSheets gives the visible sheets in the order of their tabs',
    async run({ host, user }) {
      const second = await user.addSheet('二');
      await user.addSheet('三');
      await user.hideSheet(second);
      expectEqual(
        (await host.listSheets()).map(({ name }) => name),
        ['Sheet1', '三'],
        'names',
      );
    },
  },
  {
    name: 'a sheet keeps its id when it is renamed',
    async run({ host, user }) {
      const sheet = await firstSheet(host);
      await user.renameSheet(sheet, '改名');
      expectEqual(await host.activeSheet(), { id: sheet, name: '改名', binding: null }, 'active sheet');
    },
  },
  {
    name: 'activateSheet shows a sheet',
    async run({ host, look }) {
      const first = await firstSheet(host);
      await host.insertSheet(sampleLayout(), null);
      await host.activateSheet(first);
      expectEqual((await host.activeSheet())?.id, first, 'active sheet');
      expectEqual(look.activeCell()?.sheet, first, 'sheet of the active cell');
    },
  },
  {
    name: 'activateSheet refuses a sheet that is not there',
    async run({ host }) {
      await expectRefused(host.activateSheet('no-such-sheet'), 'host.sheet-missing');
    },
  },
  {
    name: 'onSheetsChange tells of sheets activated, added, renamed and removed, until unsubscribed',
    async run({ host, user, settle }) {
      const first = await firstSheet(host);
      let told = 0;
      const unsubscribe = host.onSheetsChange(() => {
        told += 1;
      });
      const tellsOf = async (what: string, change: () => Promise<unknown>): Promise<void> => {
        await settle();
        const before = told;
        await change();
        await settle();
        expectTrue(told > before, `nothing was told of a sheet ${what}`);
      };
      let added = '';
      await tellsOf('added', async () => {
        added = await user.addSheet('二');
      });
      await tellsOf('activated', () => user.activate(first));
      await tellsOf('renamed', () => user.renameSheet(added, '改名'));
      await tellsOf('removed', () => user.removeSheet(added));
      await tellsOf('inserted', () => host.insertSheet(sampleLayout(), null));
      unsubscribe();
      const before = told;
      await user.activate(first);
      await settle();
      expectEqual(told, before, 'times told after unsubscribing');
    },
  },
  {
    name: 'select activates the sheet and selects the cell',
    async run({ host, look }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      await host.activateSheet(await firstSheet(host));
      await host.select(id, { row: 4, column: 2 });
      expectEqual(look.activeCell(), { sheet: id, address: { row: 4, column: 2 } }, 'active cell');
      expectEqual((await host.activeSheet())?.id, id, 'active sheet');
    },
  },
  {
    name: 'select of a merged cell selects it by its first cell',
    async run({ host, look }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      await host.select(id, { row: 0, column: 0 });
      expectEqual(look.activeCell()?.address, { row: 0, column: 0 }, 'active cell');
    },
  },
  {
    name: 'select refuses a sheet that is not there',
    async run({ host }) {
      await expectRefused(host.select('no-such-sheet', { row: 0, column: 0 }), 'host.sheet-missing');
    },
  },
  {
    name: 'onSelect tells of cells selected by the person and by select, until unsubscribed',
    async run({ host, user, settle }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      await settle();
      const selections = recordedSelections(host);
      await user.select(id, { row: 3, column: 1 });
      await settle();
      await host.select(id, { row: 5, column: 0 });
      await settle();
      expectEqual(
        selections,
        [
          { sheet: id, address: { row: 3, column: 1 } },
          { sheet: id, address: { row: 5, column: 0 } },
        ],
        'selections',
      );
      let told = 0;
      host.onSelect(() => {
        told += 1;
      })();
      await user.select(id, { row: 4, column: 1 });
      await settle();
      expectEqual(told, 0, 'times told after unsubscribing');
    },
  },
];
