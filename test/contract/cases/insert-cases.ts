import type { ContractCase, ContractHarness } from '../harness';
import { expectEqual, expectTrue } from '../expecting';
import { asText, cells, sampleBinding, sampleLayout, title } from '../sample-layout';
import { recordedEdits } from '../recorded';

const names = async ({ host }: ContractHarness): Promise<readonly string[]> =>
  (await host.listSheets()).map((sheet) => sheet.name);

export const insertCases: readonly ContractCase[] = [
  {
    name: 'insertSheet writes the values of the layout where they stand',
    async run({ host }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      const { row, column, values } = await host.readGrid(id);
      expectEqual([row, column], [0, 0], 'first used cell');
      expectEqual(
        values,
        [
          ['活动安排表', null, null],
          ['时间', '部门', '人数'],
          ['5月14日', '旅游学院', 120],
          ['5月15日', '教务处', 35],
        ],
        'values',
      );
    },
  },
  {
    name: 'insertSheet puts the sheet behind the active one and activates it',
    async run(harness) {
      const { host, user } = harness;
      await user.addSheet('后面');
      const first = (await host.listSheets())[0];
      await user.activate(first?.id ?? '');
      const { id, name } = await host.insertSheet(sampleLayout(), null);
      expectEqual(await names(harness), ['Sheet1', name, '后面'], 'order of the sheets');
      expectEqual((await host.activeSheet())?.id, id, 'active sheet');
    },
  },
  {
    name: 'insertSheet puts the cursor where the layout says',
    async run({ host, look }) {
      const { id } = await host.insertSheet(sampleLayout({ cursor: { row: 4, column: 1 } }), null);
      expectEqual(look.activeCell(), { sheet: id, address: { row: 4, column: 1 } }, 'active cell');
    },
  },
  {
    name: 'insertSheet uses the wished name, and one like it where that is taken',
    async run(harness) {
      const first = await harness.host.insertSheet(sampleLayout(), null);
      const second = await harness.host.insertSheet(sampleLayout(), null);
      expectEqual(first.name, '附件9', 'name of the first');
      expectTrue(
        second.name !== '附件9' && second.name.startsWith('附件9'),
        `name of the second: ${second.name}`,
      );
      expectTrue((await names(harness)).includes(second.name), 'the second is listed by its name');
    },
  },
  {
    name: 'insertSheet gives cells the style of the layout',
    async run({ host, look }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      expectEqual(look.style(id, { row: 0, column: 0 }), title, 'style of the title');
      expectEqual(look.style(id, { row: 4, column: 0 }), asText, 'style of a blank cell');
    },
  },
  {
    name: 'insertSheet merges cells, sets column widths and freezes rows',
    async run({ host, look }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      expectEqual(look.merges(id), [{ row: 0, column: 0, rows: 1, columns: 3 }], 'merges');
      expectEqual(
        [0, 1, 2].map((column) => look.columnWidth(id, column)),
        [12, 20, 8],
        'column widths',
      );
      expectEqual(look.frozenRows(id), 2, 'frozen rows');
    },
  },
  {
    name: 'insertSheet gives dropdowns, which let other values pass',
    async run({ host, look, user, settle }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      expectEqual(look.choices(id, { row: 5, column: 1 }), ['旅游学院', '教务处', '团委'], 'choices');
      expectEqual(look.choices(id, { row: 5, column: 2 }), null, 'choices beside the area');
      await user.type(id, { row: 5, column: 1 }, '旅游学校');
      await settle();
      expectEqual((await host.readGrid(id)).values[5]?.[1], '旅游学校', 'a value that is none of them');
    },
  },
  {
    name: 'insertSheet gives prompts where the program can show them',
    async run({ host, look }) {
      if (!host.capabilities.inputPrompts) return;
      const { id } = await host.insertSheet(sampleLayout(), null);
      expectEqual(look.prompt(id, { row: 6, column: 0 }), { title: '时间', text: '写成 5月14日' }, 'prompt');
      expectEqual(look.prompt(id, { row: 1, column: 0 }), null, 'prompt of the header');
    },
  },
  {
    name: 'a cell can have a prompt and a dropdown',
    async run({ host, look }) {
      const body = { row: 2, column: 1, rows: 5, columns: 1 };
      const prompts = [{ area: { ...body, rows: 2 }, title: '部门', text: '选或写' }];
      const { id } = await host.insertSheet(sampleLayout({ prompts }), null);
      for (const row of [2, 6])
        expectEqual(look.choices(id, { row, column: 1 })?.length, 3, `choices in row ${String(row)}`);
      if (host.capabilities.inputPrompts) {
        expectEqual(look.prompt(id, { row: 2, column: 1 })?.text, '选或写', 'prompt inside its area');
        expectEqual(look.prompt(id, { row: 6, column: 1 }), null, 'prompt outside its area');
      }
    },
  },
  {
    name: 'insertSheet keeps the print set-up',
    async run({ host, look }) {
      if (!host.capabilities.printSetup) return;
      const layout = sampleLayout();
      const { id } = await host.insertSheet(layout, null);
      expectEqual(look.print(id), layout.print, 'print set-up');
    },
  },
  {
    name: 'insertSheet keeps texts that look like formulas or numbers as texts',
    async run({ host }) {
      const texts = ['=1+1', '001', '+86', '-3', '@时间', '5/14', 'TRUE'];
      const rows = texts.map((text) => ({ cells: cells([text]) }));
      const { id } = await host.insertSheet(
        sampleLayout({ rows, merges: [], validations: [], prompts: [], cursor: { row: 0, column: 0 } }),
        null,
      );
      const grid = await host.readGrid(id);
      expectEqual(grid.values.flat(), texts, 'values');
      expectEqual(grid.formulas.flat().includes(true), false, 'a formula among them');
    },
  },
  {
    name: 'insertSheet keeps the binding with the sheet',
    async run({ host }) {
      const bound = await host.insertSheet(sampleLayout(), sampleBinding);
      const unbound = await host.insertSheet(sampleLayout(), null);
      expectEqual([bound.binding, unbound.binding], [sampleBinding, null], 'bindings answered');
      expectEqual(
        (await host.listSheets()).map((sheet) => sheet.binding),
        [null, sampleBinding, null],
        'bindings listed',
      );
    },
  },
  {
    name: 'insertSheet is one undo, and one redo brings the sheet back',
    async run(harness) {
      const { host, user, look } = harness;
      if (!host.capabilities.undoableInsert) return;
      await host.insertSheet(sampleLayout(), sampleBinding);
      await user.undo();
      expectEqual(await names(harness), ['Sheet1'], 'sheets after undo');
      await user.redo();
      const back = (await host.listSheets())[1];
      expectEqual([back?.name, back?.binding], ['附件9', sampleBinding], 'the sheet after redo');
      expectEqual((await host.readGrid(back?.id ?? '')).values.length, 4, 'its rows');
      expectEqual(look.choices(back?.id ?? '', { row: 3, column: 1 })?.length, 3, 'its choices');
    },
  },
  {
    name: 'insertSheet is not an edit',
    async run(harness) {
      const edits = recordedEdits(harness.host);
      await harness.host.insertSheet(sampleLayout(), null);
      await harness.settle();
      expectEqual(edits, [], 'edits told');
    },
  },
];
