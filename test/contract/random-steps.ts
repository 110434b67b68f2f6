import fc from 'fast-check';
import type { RawCell } from '../../src/forms/cell';
import type { Severity } from '../../src/forms/severity';
import type { Area } from '../../src/sheets/layout';
import type { ContractHarness } from './harness';
import { plain, title } from './sample-layout';

/** What the steps touch: the sample's columns, and rows enough. */
export const table: Area = { row: 0, column: 0, rows: 16, columns: 3 };

/** Something that a person or the pane does. */
export interface Step {
  readonly what: string;
  readonly by: 'person' | 'pane';
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

/** A rectangle of something. */
const block = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[][]> =>
  fc
    .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 2 }) })
    .chain(({ rows, columns }) =>
      fc.array(fc.array(of, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

/** Edits of the person and of the pane that leave rows where they are. */
export const cellSteps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ at, text: typed }).map(({ at: cell, text }) => ({
    what: `type ${JSON.stringify([cell, text])}`,
    by: 'person' as const,
    take: ({ user }: ContractHarness, sheet: string) => user.type(sheet, cell, text),
  })),
  fc.record({ row, texts: block(typed) }).map(({ row: to, texts }) => ({
    what: `paste ${JSON.stringify([to, texts])}`,
    by: 'person' as const,
    take: ({ user }: ContractHarness, sheet: string) => user.paste(sheet, { row: to, column: 1 }, texts),
  })),
  area.map((of) => ({
    what: `clear ${JSON.stringify(of)}`,
    by: 'person' as const,
    take: ({ user }: ContractHarness, sheet: string) => user.clear(sheet, of),
  })),
  fc.record({ row, values: block(value) }).map(({ row: to, values }) => ({
    what: `write ${JSON.stringify([to, values])}`,
    by: 'pane' as const,
    take: ({ host }: ContractHarness, sheet: string) =>
      host.apply(sheet, [{ kind: 'write', at: { row: to, column: 1 }, values }]),
  })),
  fc.record({ area, isTitle: fc.boolean() }).map(({ area: of, isTitle }) => ({
    what: `style ${JSON.stringify([of, isTitle])}`,
    by: 'pane' as const,
    take: ({ host }: ContractHarness, sheet: string) =>
      host.apply(sheet, [{ kind: 'style', area: of, style: isTitle ? title : plain }]),
  })),
);

const count = fc.integer({ min: 1, max: 2 });
export const rowSteps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ row, count }).map((of) => ({
    what: `insert rows ${JSON.stringify(of)}`,
    by: 'person' as const,
    take: ({ user }: ContractHarness, sheet: string) => user.insertRows(sheet, of.row, of.count),
  })),
  fc.record({ row, count }).map((of) => ({
    what: `delete rows ${JSON.stringify(of)}`,
    by: 'person' as const,
    take: ({ user }: ContractHarness, sheet: string) => user.deleteRows(sheet, of.row, of.count),
  })),
  fc.record({ row, count, values: block(value) }).map(({ values, ...of }) => ({
    what: `insert and write ${JSON.stringify([of, values])}`,
    by: 'pane' as const,
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
export const markSteps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ marked, whole: fc.boolean() }).map(({ marked: of, whole }) => ({
      what: `marks ${JSON.stringify([of, whole])}`,
      by: 'pane' as const,
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
      by: 'pane' as const,
      take: ({ host }: ContractHarness, sheet: string) => host.clearMarks(sheet),
    }),
  },
);
