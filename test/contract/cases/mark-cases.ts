import type { Severity } from '../../../src/forms/severity';
import type { RowMarks, SheetMarks } from '../../../src/sheets/marks';
import type { ContractCase, ContractHarness } from '../harness';
import { expectEqual, expectRefused } from '../expecting';
import { sampleBinding, sampleLayout } from '../sample-layout';
import { recordedEdits } from '../recorded';

/** Beside the three columns of the sample. */
const resultColumn = 3;

const row = (at: number, text: string, cells: Readonly<Record<number, Severity>> = {}): RowMarks => ({
  row: at,
  text,
  cells: Object.entries(cells).map(([column, severity]) => ({ row: at, column: Number(column), severity })),
});

const marks = (...rows: readonly RowMarks[]): SheetMarks => ({
  resultColumn,
  headerRow: 1,
  header: '校验结果',
  rows,
});

const someMarks = marks(
  row(2, '日期：没有这样的日期', { 0: 'error', 1: 'warning' }),
  row(3, '人数：应为准确人数', { 2: 'info' }),
);

/** What is shown of the rows 2 to 4: mark of each of the three columns, and the text of the result column. */
function shown({ look }: ContractHarness, sheet: string): readonly (readonly (string | null)[])[] {
  return [2, 3, 4].map((at) => [
    ...[0, 1, 2].map((column) => look.mark(sheet, { row: at, column })),
    look.text(sheet, { row: at, column: resultColumn }),
  ]);
}

const nothing = [null, null, null, ''];

export const markCases: readonly ContractCase[] = [
  {
    name: 'showMarks marks cells by severity and writes the 校验结果 column with its header',
    async run(harness) {
      const { host, look } = harness;
      const { id } = await host.insertSheet(sampleLayout(), null);
      await host.showMarks(id, someMarks, true);
      expectEqual(
        shown(harness, id),
        [
          ['error', 'warning', null, '日期：没有这样的日期'],
          [null, null, 'info', '人数：应为准确人数'],
          nothing,
        ],
        'marks',
      );
      expectEqual(look.text(id, { row: 1, column: resultColumn }), '校验结果', 'header');
    },
  },
  {
    name: 'showMarks replaces what the rows named showed and leaves the others',
    async run(harness) {
      const { host } = harness;
      const { id } = await host.insertSheet(sampleLayout(), null);
      await host.showMarks(id, someMarks, true);
      await host.showMarks(id, marks(row(2, ''), row(4, '没有填', { 0: 'error' })), false);
      expectEqual(
        shown(harness, id),
        [nothing, [null, null, 'info', '人数：应为准确人数'], ['error', null, null, '没有填']],
        'marks',
      );
    },
  },
  {
    name: 'showMarks of the whole sheet takes all other marks away',
    async run(harness) {
      const { host } = harness;
      const { id } = await host.insertSheet(sampleLayout(), null);
      await host.showMarks(id, someMarks, true);
      await host.showMarks(id, marks(row(4, '没有填', { 1: 'error' })), true);
      expectEqual(shown(harness, id), [nothing, nothing, [null, 'error', null, '没有填']], 'marks');
    },
  },
  {
    name: 'marks lie over the formats of the person and change none of them',
    async run({ host, look, user }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      const at = { row: 2, column: 0 };
      await user.format(id, { ...at, rows: 1, columns: 3 }, '#00ff00');
      const style = look.style(id, at);
      await host.showMarks(id, someMarks, true);
      expectEqual([look.mark(id, at), look.style(id, at)], ['error', style], 'under marks');
      await host.clearMarks(id);
      expectEqual([look.mark(id, at), look.style(id, at)], [null, style], 'without marks');
      expectEqual(style.fill, '#00ff00', 'fill of the person');
    },
  },
  {
    name: 'marks leave values as they are',
    async run({ host }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      const table = { row: 0, column: 0, rows: 7, columns: 3 };
      const before = (await host.readGrid(id, table)).values;
      await host.showMarks(id, someMarks, true);
      expectEqual((await host.readGrid(id, table)).values, before, 'values under marks');
    },
  },
  {
    name: 'clearMarks leaves no trace in the document',
    async run(harness) {
      const { host, look } = harness;
      const { id } = await host.insertSheet(sampleLayout(), sampleBinding);
      const before = look.document();
      await host.showMarks(id, someMarks, true);
      await host.showMarks(id, marks(row(5, '没有填', { 0: 'error' })), false);
      await host.clearMarks(id);
      await harness.settle();
      expectEqual(shown(harness, id), [nothing, nothing, nothing], 'marks');
      expectEqual(look.text(id, { row: 1, column: resultColumn }), '', 'header');
      expectEqual(look.document(), before, 'document');
    },
  },
  {
    name: 'clearMarks of a sheet without marks does nothing',
    async run({ host, look }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      const before = look.document();
      await host.clearMarks(id);
      expectEqual(look.document(), before, 'document');
    },
  },
  {
    name: 'marks are not an undo step where the program can spare the undo',
    async run(harness) {
      const { host, user } = harness;
      if (!host.capabilities.sparesUndo) return;
      const { id } = await host.insertSheet(sampleLayout(), null);
      await user.type(id, { row: 4, column: 0 }, '甲');
      await host.showMarks(id, someMarks, true);
      await host.clearMarks(id);
      await host.showMarks(id, someMarks, true);
      await user.undo();
      expectEqual((await host.readGrid(id)).values[4]?.[0] ?? null, null, 'typed text after one undo');
      expectEqual(shown(harness, id)[0]?.[0], 'error', 'mark after undo');
      await user.redo();
      expectEqual((await host.readGrid(id)).values[4]?.[0], '甲', 'typed text after redo');
    },
  },
  {
    name: 'undoing marks is not told as an edit of the table',
    async run({ host, user, settle }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      await host.showMarks(id, someMarks, true);
      await settle();
      if (host.capabilities.sparesUndo) return;
      const edits = recordedEdits(host);
      await user.undo();
      await settle();
      expectEqual(edits, [], 'edits told');
    },
  },
  {
    name: 'marks are not an edit',
    async run({ host, settle }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      const edits = recordedEdits(host);
      await host.showMarks(id, someMarks, true);
      await host.showMarks(id, marks(row(2, '')), false);
      await host.clearMarks(id);
      await settle();
      expectEqual(edits, [], 'edits told');
    },
  },
  {
    name: 'a mark stays while its cell is typed in',
    async run(harness) {
      const { host, user } = harness;
      const { id } = await host.insertSheet(sampleLayout(), null);
      await host.showMarks(id, someMarks, true);
      await user.type(id, { row: 2, column: 0 }, '5月16日');
      expectEqual(shown(harness, id)[0]?.[0], 'error', 'mark');
      expectEqual((await host.readGrid(id)).values[2]?.[0], '5月16日', 'value');
    },
  },
  {
    name: 'marks of one sheet are not shown on another',
    async run(harness) {
      const { host } = harness;
      const one = await host.insertSheet(sampleLayout(), null);
      const other = await host.insertSheet(sampleLayout(), null);
      await host.showMarks(one.id, someMarks, true);
      expectEqual(shown(harness, other.id), [nothing, nothing, nothing], 'marks of the other');
      await host.clearMarks(other.id);
      expectEqual(shown(harness, one.id)[0]?.[0], 'error', 'mark of the one');
    },
  },
  {
    name: 'marks on a sheet that is not there are refused',
    async run({ host }) {
      await expectRefused(host.showMarks('no-such-sheet', someMarks, true), 'host.sheet-missing');
      await expectRefused(host.clearMarks('no-such-sheet'), 'host.sheet-missing');
    },
  },
];
