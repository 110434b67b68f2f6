import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RawCell } from '../../src/forms/cell';
import type { Severity } from '../../src/forms/severity';
import type { Area } from '../../src/sheets/layout';
import { runs } from '../property-runs';
import { openExcelHarness } from './excel-harness';
import type { ContractHarness } from './harness';
import { memoryHarness } from './memory-harness';
import { plain, sampleLayout, title } from './sample-layout';

/** The part of the sheet that both are compared in: the sample's columns, and rows enough. */
const table: Area = { row: 0, column: 0, rows: 16, columns: 3 };

/** Something that a person or the pane does, to either of two hosts. */
interface Step {
  readonly what: string;
  readonly take: (harness: ContractHarness, sheet: string) => Promise<void>;
}

const row = fc.integer({ min: 2, max: 9 });
const column = fc.integer({ min: 1, max: 2 });
const at = fc.record({ row, column });
const area = fc.record({
  row,
  column: fc.constant(1),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 2 }),
});
const typed = fc.constantFrom('甲', '约200人', '120', '-3.5', 'TRUE', '');
const value = fc.constantFrom<RawCell>('=1+1', '001', '乙', 7, -0.5, true, '', null);

/** One cell as text, or a rectangle. */
const block = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[][]> =>
  fc
    .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 2 }) })
    .chain(({ rows, columns }) =>
      fc.array(fc.array(of, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

const cells: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ at, text: typed }).map(({ at: cell, text }) => ({
    what: `type ${JSON.stringify([cell, text])}`,
    take: ({ user }: ContractHarness, sheet: string) => user.type(sheet, cell, text),
  })),
  fc.record({ row, texts: block(typed) }).map(({ row: to, texts }) => ({
    what: `paste ${JSON.stringify([to, texts])}`,
    take: ({ user }: ContractHarness, sheet: string) => user.paste(sheet, { row: to, column: 1 }, texts),
  })),
  area.map((of) => ({
    what: `clear ${JSON.stringify(of)}`,
    take: ({ user }: ContractHarness, sheet: string) => user.clear(sheet, of),
  })),
  fc.record({ row, values: block(value) }).map(({ row: to, values }) => ({
    what: `write ${JSON.stringify([to, values])}`,
    take: ({ host }: ContractHarness, sheet: string) =>
      host.apply(sheet, [{ kind: 'write', at: { row: to, column: 1 }, values }]),
  })),
  fc.record({ area, isTitle: fc.boolean() }).map(({ area: of, isTitle }) => ({
    what: `style ${JSON.stringify([of, isTitle])}`,
    take: ({ host }: ContractHarness, sheet: string) =>
      host.apply(sheet, [{ kind: 'style', area: of, style: isTitle ? title : plain }]),
  })),
);

const count = fc.integer({ min: 1, max: 2 });
const rows: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ row, count }).map((of) => ({
    what: `insert rows ${JSON.stringify(of)}`,
    take: ({ user }: ContractHarness, sheet: string) => user.insertRows(sheet, of.row, of.count),
  })),
  fc.record({ row, count }).map((of) => ({
    what: `delete rows ${JSON.stringify(of)}`,
    take: ({ user }: ContractHarness, sheet: string) => user.deleteRows(sheet, of.row, of.count),
  })),
  fc.record({ row, count, values: block(value) }).map(({ values, ...of }) => ({
    what: `insert and write ${JSON.stringify([of, values])}`,
    take: ({ host }: ContractHarness, sheet: string) =>
      host.apply(sheet, [
        { kind: 'insert-rows', ...of },
        { kind: 'write', at: { row: of.row, column: 1 }, values },
      ]),
  })),
);

const severity = fc.constantFrom<Severity>('error', 'warning', 'info');
const marked = fc.uniqueArray(
  fc.record({
    row,
    text: fc.constantFrom('', '✕ 日期：没有这样的日期', '！ 人数：应为准确人数'),
    cells: fc.uniqueArray(fc.record({ column: fc.integer({ min: 0, max: 2 }), severity }), {
      selector: (cell) => cell.column,
      maxLength: 3,
    }),
  }),
  { selector: (of) => of.row, maxLength: 5 },
);
const marks: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ marked, whole: fc.boolean() }).map(({ marked: of, whole }) => ({
      what: `marks ${JSON.stringify([of, whole])}`,
      take: ({ host }: ContractHarness, sheet: string) =>
        host.showMarks(
          sheet,
          {
            resultColumn: 3,
            headerRow: 1,
            header: '校验结果',
            rows: of.map((one) => ({ ...one, cells: one.cells.map((cell) => ({ ...cell, row: one.row })) })),
          },
          whole,
        ),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      what: 'clear marks',
      take: ({ host }: ContractHarness, sheet: string) => host.clearMarks(sheet),
    }),
  },
);

async function valuesAfter(steps: readonly Step[], harness: ContractHarness): Promise<unknown> {
  const { id } = await harness.host.insertSheet(sampleLayout(), null);
  for (const { take } of steps) await take(harness, id);
  await harness.settle();
  const { values, formulas } = await harness.host.readGrid(id, table);
  const styles = [0, 1, 2].map((c) => harness.look.style(id, { row: 3, column: c }));
  return { values, formulas, styles };
}

async function marksAfter(steps: readonly Step[], harness: ContractHarness): Promise<unknown> {
  const { id } = await harness.host.insertSheet(sampleLayout(), null);
  for (const { take } of steps) await take(harness, id);
  await harness.settle();
  return Array.from({ length: 12 }, (_, at_) => [
    ...[0, 1, 2].map((c) => harness.look.mark(id, { row: at_, column: c })),
    harness.look.text(id, { row: at_, column: 3 }),
  ]);
}

const versions = fc.constantFrom('1.9', '1.14', '1.20');

describe('the Excel adapter does as the host in memory does', () => {
  it('whatever is typed, pasted, written and moved', async () => {
    const steps = fc.array(fc.oneof({ weight: 3, arbitrary: cells }, { weight: 1, arbitrary: rows }), {
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(versions, steps, async (version, taken) => {
        const expected = await valuesAfter(taken, memoryHarness());
        const actual = await valuesAfter(taken, await openExcelHarness({ version }));
        expect([actual, taken.map(({ what }) => what)]).toEqual([expected, taken.map(({ what }) => what)]);
      }),
      runs(20),
    );
  });

  it('whatever marks come and go between edits', async () => {
    const steps = fc.array(fc.oneof({ weight: 2, arbitrary: marks }, { weight: 1, arbitrary: cells }), {
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(versions, steps, async (version, taken) => {
        const expected = await marksAfter(taken, memoryHarness());
        const actual = await marksAfter(taken, await openExcelHarness({ version }));
        expect([actual, taken.map(({ what }) => what)]).toEqual([expected, taken.map(({ what }) => what)]);
      }),
      runs(20),
    );
  });
});
