import type { SheetChange } from '../../../src/sheets/sheet-change';
import type { ContractCase } from '../harness';
import { expectEqual, expectRefused, expectTrue } from '../expecting';
import { asText, plain, sampleLayout, title } from '../sample-layout';
import { firstSheet, recordedEdits } from '../recorded';

const write = (row: number, column: number, values: (string | number | boolean | null)[][]): SheetChange => ({
  kind: 'write',
  at: { row, column },
  values,
});

export const applyCases: readonly ContractCase[] = [
  {
    name: 'apply writes values of every kind, and they are read back',
    async run({ host }) {
      const sheet = await firstSheet(host);
      const values = [
        ['旅游学院', 120, true],
        ['', -0.5, false],
        ['第一行\n第二行', 45060, null],
      ];
      await host.apply(sheet, [write(2, 1, values)]);
      const grid = await host.readGrid(sheet);
      expectEqual([grid.row, grid.column], [2, 1], 'first cell');
      expectEqual(
        grid.values,
        [
          ['旅游学院', 120, true],
          [null, -0.5, false],
          ['第一行\n第二行', 45060, null],
        ],
        'values',
      );
    },
  },
  {
    name: 'apply never makes a formula or a number of a text',
    async run({ host }) {
      const sheet = await firstSheet(host);
      const texts = ['=1+1', '+86', '-3', '@x', '001', '1e5', '5/14', 'TRUE', '#N/A', '50%'];
      await host.apply(sheet, [write(0, 0, [texts])]);
      const grid = await host.readGrid(sheet);
      expectEqual(grid.values, [texts], 'values');
      expectEqual(grid.formulas.flat().includes(true), false, 'a formula among them');
    },
  },
  {
    name: 'apply empties cells with null and leaves their style',
    async run({ host, look }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      await host.apply(id, [write(2, 0, [[null, null]])]);
      expectEqual((await host.readGrid(id)).values[2], [null, null, 120], 'row');
      expectEqual(look.style(id, { row: 2, column: 0 }), asText, 'style');
    },
  },
  {
    name: 'apply leaves no formula below a value',
    async run({ host, user, settle }) {
      const sheet = await firstSheet(host);
      await user.type(sheet, { row: 0, column: 0 }, '=2*3');
      await settle();
      await host.apply(sheet, [write(0, 0, [[5]])]);
      const grid = await host.readGrid(sheet);
      expectEqual([grid.values, grid.formulas], [[[5]], [[false]]], 'values and formulas');
    },
  },
  {
    name: 'apply sets a style in place of the one before',
    async run({ host, look }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      const area = { row: 0, column: 0, rows: 1, columns: 2 };
      await host.apply(id, [{ kind: 'style', area, style: plain }]);
      expectEqual(look.style(id, { row: 0, column: 0 }), plain, 'style');
      expectEqual((await host.readGrid(id)).values[0]?.[0], '活动安排表', 'value');
    },
  },
  {
    name: 'apply carries changes out in their order',
    async run({ host }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      await host.apply(id, [
        write(3, 0, [['改前']]),
        { kind: 'insert-rows', row: 3, count: 2 },
        write(3, 0, [['新一'], ['新二']]),
      ]);
      const { values } = await host.readGrid(id);
      expectEqual(
        values.slice(2).map((row) => row[0]),
        ['5月14日', '新一', '新二', '改前'],
        'first column',
      );
    },
  },
  {
    name: 'inserted rows are blank, styled like the row above, and push down what stands below',
    async run({ host, look }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      await host.apply(id, [{ kind: 'insert-rows', row: 3, count: 2 }]);
      const { values } = await host.readGrid(id);
      expectEqual(
        values.slice(3, 6),
        [
          [null, null, null],
          [null, null, null],
          ['5月15日', '教务处', 35],
        ],
        'rows',
      );
      expectEqual(look.style(id, { row: 3, column: 0 }), asText, 'style of the first');
      expectEqual(look.style(id, { row: 4, column: 2 }), plain, 'style of the second');
      expectEqual(look.style(id, { row: 0, column: 0 }), title, 'style of what stands above');
    },
  },
  {
    name: 'what is typed into inserted rows is kept like in the rows above',
    async run({ host, user }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      await host.apply(id, [{ kind: 'insert-rows', row: 4, count: 1 }]);
      await user.type(id, { row: 4, column: 0 }, '001');
      expectEqual((await host.readGrid(id)).values[4]?.[0], '001', 'typed text');
    },
  },
  {
    name: 'apply is one undo, and one redo',
    async run({ host, user }) {
      if (!host.capabilities.undoGroups) return;
      const { id } = await host.insertSheet(sampleLayout(), null);
      const before = (await host.readGrid(id)).values;
      await host.apply(id, [
        write(2, 2, [[1], [2]]),
        { kind: 'style', area: { row: 2, column: 2, rows: 2, columns: 1 }, style: title },
        { kind: 'insert-rows', row: 3, count: 3 },
        write(3, 0, [['新']]),
      ]);
      const after = (await host.readGrid(id)).values;
      await user.undo();
      expectEqual((await host.readGrid(id)).values, before, 'after undo');
      await user.redo();
      expectEqual((await host.readGrid(id)).values, after, 'after redo');
    },
  },
  {
    name: 'undo after apply leaves the edits before it',
    async run({ host, user }) {
      if (!host.capabilities.undoGroups) return;
      const sheet = await firstSheet(host);
      await user.type(sheet, { row: 0, column: 0 }, '先写');
      await host.apply(sheet, [write(1, 0, [['后写']]), write(2, 0, [['再写']])]);
      await user.undo();
      expectEqual((await host.readGrid(sheet)).values, [['先写']], 'after one undo');
    },
  },
  {
    name: 'apply carries out nothing where one change makes no sense',
    async run({ host, look }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      const before = look.document();
      const good = write(2, 0, [['不该有']]);
      const senseless: readonly SheetChange[] = [
        write(2, 0, [['一', '二'], ['三']]),
        write(-1, 0, [['在表外']]),
        { kind: 'insert-rows', row: 3, count: 0 },
        { kind: 'insert-rows', row: 1_048_576, count: 1 },
        { kind: 'style', area: { row: 2, column: -1, rows: 1, columns: 1 }, style: plain },
        { kind: 'style', area: { row: 1_048_575, column: 0, rows: 2, columns: 1 }, style: plain },
        { kind: 'style', area: { row: 2, column: 0, rows: 1, columns: 1 }, style: { ...plain, size: 0 } },
        {
          kind: 'style',
          area: { row: 2, column: 0, rows: 1, columns: 1 },
          style: { ...plain, color: 'red' },
        },
        write(1_048_575, 0, [['一'], ['二']]),
      ];
      for (const bad of senseless) await expectRefused(host.apply(id, [good, bad]), 'any');
      expectEqual(look.document(), before, 'document');
    },
  },
  {
    name: 'a refused apply is not an undo step',
    async run({ host, user }) {
      if (!host.capabilities.undoGroups) return;
      const sheet = await firstSheet(host);
      await user.type(sheet, { row: 0, column: 0 }, '甲');
      await user.type(sheet, { row: 1, column: 0 }, '乙');
      await expectRefused(host.apply(sheet, [write(2, 0, [['丙']]), write(-1, 0, [['丁']])]), 'any');
      await user.undo();
      expectEqual((await host.readGrid(sheet)).values, [['甲']], 'after one undo');
    },
  },
  {
    name: 'apply without changes is not an undo step',
    async run({ host, user }) {
      const sheet = await firstSheet(host);
      await user.type(sheet, { row: 0, column: 0 }, '甲');
      await host.apply(sheet, []);
      await user.undo();
      expectEqual((await host.readGrid(sheet)).values, [], 'after one undo');
    },
  },
  {
    name: 'apply is not told as an edit',
    async run({ host, settle }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      const edits = recordedEdits(host);
      await host.apply(id, [
        write(2, 0, [['新', '教务处', 3]]),
        { kind: 'style', area: { row: 2, column: 0, rows: 1, columns: 1 }, style: plain },
        { kind: 'insert-rows', row: 3, count: 1 },
      ]);
      await settle();
      expectEqual(edits, [], 'edits told');
    },
  },
  {
    name: 'formulas that follow from apply are up to date when it is done, and no edit',
    async run({ host, user, settle }) {
      const sheet = await firstSheet(host);
      await user.type(sheet, { row: 0, column: 1 }, '=A1*2');
      await settle();
      await host.readGrid(sheet);
      await settle();
      const edits = recordedEdits(host);
      await host.apply(sheet, [write(0, 0, [[21]])]);
      expectEqual((await host.readGrid(sheet)).values, [[21, 42]], 'values');
      await settle();
      expectEqual(edits, [], 'edits told');
    },
  },
  {
    name: 'apply writes far below what the sheet has shown so far',
    async run({ host }) {
      const sheet = await firstSheet(host);
      await host.apply(sheet, [write(4_999, 40, [['远处']])]);
      const grid = await host.readGrid(sheet);
      expectEqual([grid.row, grid.column, grid.values], [4_999, 40, [['远处']]], 'grid');
    },
  },
  {
    name: 'apply to a sheet that is not there is refused',
    async run({ host }) {
      await expectRefused(host.apply('no-such-sheet', [write(0, 0, [['甲']])]), 'host.sheet-missing');
    },
  },
  {
    name: 'apply changes a sheet that is not the active one',
    async run({ host }) {
      const sheet = await firstSheet(host);
      const { id } = await host.insertSheet(sampleLayout(), null);
      await host.apply(sheet, [write(0, 0, [['甲']])]);
      expectEqual((await host.readGrid(sheet)).values, [['甲']], 'values');
      expectEqual((await host.activeSheet())?.id, id, 'active sheet');
    },
  },
  {
    name: '10,000 rows of 8 cells are written and read in one go',
    isLong: true,
    async run({ host, user }) {
      const sheet = await firstSheet(host);
      const rows = Array.from({ length: 10_000 }, (_, row) => [
        row + 1,
        '5月14日',
        `第${String(row + 1)}项活动`,
        '旅游学院',
        row,
        row % 2 === 0,
        null,
        '备注',
      ]);
      const start = performance.now();
      await host.apply(sheet, [write(0, 0, rows)]);
      const grid = await host.readGrid(sheet);
      const seconds = (performance.now() - start) / 1000;
      expectEqual(grid.values, rows, 'values');
      expectTrue(seconds < 10, `it took ${seconds.toFixed(1)} s`);
      if (!host.capabilities.undoGroups) return;
      await user.undo();
      expectEqual((await host.readGrid(sheet)).values, [], 'after undo');
    },
  },
];
