import type { ContractCase } from '../harness';
import { expectEqual, expectRefused } from '../expecting';
import { asText, cells, plain, sampleLayout } from '../sample-layout';
import { firstSheet } from '../recorded';

export const readCases: readonly ContractCase[] = [
  {
    name: 'readGrid of an empty sheet gives a grid without rows',
    async run({ host }) {
      const grid = await host.readGrid(await firstSheet(host));
      expectEqual([grid.values, grid.texts, grid.formulas], [[], [], []], 'grid');
    },
  },
  {
    name: 'readGrid begins at the first used cell, whatever is blank before it',
    async run({ host, user }) {
      const sheet = await firstSheet(host);
      await user.type(sheet, { row: 4, column: 2 }, '甲');
      await user.type(sheet, { row: 6, column: 3 }, '乙');
      const grid = await host.readGrid(sheet);
      expectEqual([grid.row, grid.column], [4, 2], 'first cell');
      expectEqual(
        grid.values,
        [
          ['甲', null],
          [null, null],
          [null, '乙'],
        ],
        'values',
      );
    },
  },
  {
    name: 'readGrid gives numbers, texts, booleans and blanks as what they are',
    async run({ host, user }) {
      const sheet = await firstSheet(host);
      await user.paste(sheet, { row: 0, column: 0 }, [
        ['120', '约200人', 'TRUE'],
        ['-3.5', '', 'FALSE'],
      ]);
      expectEqual(
        (await host.readGrid(sheet)).values,
        [
          [120, '约200人', true],
          [-3.5, null, false],
        ],
        'values',
      );
    },
  },
  {
    name: 'readGrid gives what is displayed beside what is kept',
    async run({ host }) {
      const rows = [
        { cells: [...cells([0.5], { ...plain, numberFormat: '0.00%' }), ...cells([7, true, '字'])] },
      ];
      const { id } = await host.insertSheet(
        sampleLayout({ rows, merges: [], validations: [], prompts: [] }),
        null,
      );
      const grid = await host.readGrid(id);
      expectEqual(grid.values, [[0.5, 7, true, '字']], 'values');
      expectEqual(grid.texts, [['50.00%', '7', 'TRUE', '字']], 'texts');
    },
  },
  {
    name: 'readGrid gives the result of a formula and says that it is one',
    async run({ host, user, settle }) {
      const sheet = await firstSheet(host);
      await user.type(sheet, { row: 0, column: 0 }, '20');
      await user.type(sheet, { row: 0, column: 1 }, '=A1*3');
      await settle();
      const grid = await host.readGrid(sheet);
      expectEqual([grid.values, grid.formulas], [[[20, 60]], [[false, true]]], 'values and formulas');
    },
  },
  {
    name: 'readGrid right behind an edit gives the results of that edit',
    async run({ host, user }) {
      const sheet = await firstSheet(host);
      await user.type(sheet, { row: 0, column: 0 }, '20');
      await user.type(sheet, { row: 0, column: 1 }, '=A1*3');
      await host.readGrid(sheet);
      await user.type(sheet, { row: 0, column: 0 }, '30');
      expectEqual((await host.readGrid(sheet)).values, [[30, 90]], 'values');
    },
  },
  {
    name: 'readGrid gives an error value as its text',
    async run({ host, user, settle }) {
      const sheet = await firstSheet(host);
      await user.type(sheet, { row: 0, column: 0 }, '=1/0');
      await settle();
      const grid = await host.readGrid(sheet);
      expectEqual([grid.values, grid.formulas], [[['#DIV/0!']], [[true]]], 'values and formulas');
    },
  },
  {
    name: 'readGrid of an area gives just that block, blank cells included',
    async run({ host }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      const grid = await host.readGrid(id, { row: 3, column: 1, rows: 2, columns: 4 });
      expectEqual([grid.row, grid.column], [3, 1], 'first cell');
      expectEqual(
        grid.values,
        [
          ['教务处', 35, null, null],
          [null, null, null, null],
        ],
        'values',
      );
      expectEqual(grid.texts[0], ['教务处', '35', '', ''], 'texts');
    },
  },
  {
    name: 'cells that are only formatted are not used',
    async run({ host, user }) {
      const sheet = await firstSheet(host);
      await user.type(sheet, { row: 1, column: 1 }, '甲');
      await user.format(sheet, { row: 0, column: 0, rows: 9, columns: 9 }, '#00ff00');
      const grid = await host.readGrid(sheet);
      expectEqual([grid.row, grid.column, grid.values], [1, 1, [['甲']]], 'grid');
    },
  },
  {
    name: 'what is typed into a text cell stays text',
    async run({ host, user }) {
      const rows = [{ cells: cells([null, null, null, null], asText) }];
      const { id } = await host.insertSheet(
        sampleLayout({ rows, merges: [], validations: [], prompts: [] }),
        null,
      );
      await user.type(id, { row: 0, column: 0 }, '001');
      await user.type(id, { row: 0, column: 1 }, '5.10');
      await user.type(id, { row: 0, column: 2 }, '5/14');
      await user.type(id, { row: 0, column: 3 }, '1200');
      expectEqual((await host.readGrid(id)).values, [['001', '5.10', '5/14', '1200']], 'values');
    },
  },
  {
    name: 'readGrid of a sheet that is not there is refused',
    async run({ host }) {
      await expectRefused(host.readGrid('no-such-sheet'), 'host.sheet-missing');
    },
  },
  {
    name: 'readGrid reads a sheet that is not the active one',
    async run({ host, user }) {
      const sheet = await firstSheet(host);
      await user.type(sheet, { row: 0, column: 0 }, '甲');
      await host.insertSheet(sampleLayout(), null);
      expectEqual((await host.readGrid(sheet)).values, [['甲']], 'values');
    },
  },
];
