/// <reference types="office-js" />
import { describe, expect, it } from '@jest/globals';
import { createExcelHost } from '../../src/hosts/excel/create-excel-host';
import type { Host } from '../../src/hosts/host';
import type { Grid } from '../../src/sheets/grid';
import { openExcelHarness, type HostMaker } from './excel-harness';
import { hostContract } from './host-contract';

/** A part of the adapter done wrongly, with the `Excel.run` it is given and the right adapter. */
type Breakage = (run: typeof Excel.run, right: Host) => Partial<Host>;

/** Why a case fails on an adapter that is broken so; null where it passes. */
async function failureOf(
  name: string,
  breakage: Breakage,
  options: { version: string; platform?: 'desktop' | 'web' } = { version: '1.14' },
): Promise<string | null> {
  const promise = hostContract.find((candidate) => candidate.name === name);
  if (!promise) throw new Error(`there is no case "${name}"`);
  const make: HostMaker = async (runtime, { run }) => {
    const right = await createExcelHost(runtime);
    const wrong = breakage(run, right);
    return new Proxy(right, {
      get: (whole, key: keyof Host) => {
        const part: unknown = Reflect.get(wrong, key) ?? Reflect.get(whole, key);
        return typeof part === 'function' ? (part.bind(right) as unknown) : part;
      },
    });
  };
  const harness = await openExcelHarness(options, make);
  return promise
    .run(harness)
    .then(() => harness.settle())
    .then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
}

const gridOf = (range: Excel.Range): Grid => ({
  row: range.rowIndex,
  column: range.columnIndex,
  values: range.values as string[][],
  texts: range.text,
  formulas: range.values.map((row) => row.map(() => false)),
});

const readingCase = 'readGrid gives numbers, texts, booleans and blanks as what they are';
const writingCase = 'apply writes values of every kind, and they are read back';

describe('the contract on Excel finds out an adapter that', () => {
  it('forgets to load what it reads', async () => {
    const forgetful: Breakage = (run) => ({
      readGrid: (sheet) =>
        run(async (context) => {
          const range = context.workbook.worksheets.getItem(sheet).getUsedRange(true);
          range.load('values,rowIndex,columnIndex');
          await context.sync();
          return gridOf(range);
        }),
    });
    expect(await failureOf(readingCase, forgetful)).toMatch(/The property 'text' is not available/);
  });

  it('reads before the sync', async () => {
    const hasty: Breakage = (run) => ({
      readGrid: (sheet) =>
        run((context) => {
          const range = context.workbook.worksheets.getItem(sheet).getUsedRange(true);
          range.load('values,text,rowIndex,columnIndex');
          return Promise.resolve(gridOf(range));
        }),
    });
    expect(await failureOf(readingCase, hasty)).toMatch(/The property 'rowIndex' is not available/);
  });

  it('syncs once a row', async () => {
    const looping: Breakage = (run) => ({
      apply: (sheet, changes) =>
        run(async (context) => {
          const [change] = changes;
          if (change?.kind !== 'write') return;
          for (const [row, values] of change.values.entries()) {
            context.workbook.worksheets
              .getItem(sheet)
              .getRangeByIndexes(change.at.row + row, change.at.column, 1, values.length).values = [
              [...values],
            ];
            // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the mistake is what this test is about
            await context.sync();
          }
        }),
    });
    expect(await failureOf(writingCase, looping)).toBe('apply took 3 round trips, where 1 are allowed');
  });

  it('leaves the events on while it writes', async () => {
    const echoing: Breakage = (run) => ({
      apply: (sheet) =>
        run(async (context) => {
          context.workbook.worksheets.getItem(sheet).getRange('A3').values = [['新']];
          await context.sync();
        }),
    });
    const failure = await failureOf('apply is not told as an edit', echoing, { version: '1.9' });
    expect(failure).toMatch(/^edits told/);
  });

  it('hands texts over as if typed', async () => {
    const typing: Breakage = (run) => ({
      apply: (sheet, changes) =>
        run(async (context) => {
          const [change] = changes;
          if (change?.kind !== 'write') return;
          const range = context.workbook.worksheets.getItem(sheet).getRange('A1:J1');
          range.values = change.values.map((row) => [...row]);
          await context.sync();
        }),
    });
    expect(await failureOf('apply never makes a formula or a number of a text', typing)).toMatch(/^values/);
  });

  it('asks an old Excel for what only newer ones have', async () => {
    const modern: Breakage = (run) => ({
      listSheets: () =>
        run(async (context) => {
          const { worksheets } = context.workbook;
          worksheets.onNameChanged.add(() => Promise.resolve());
          await context.sync();
          return [];
        }),
    });
    const failure = await failureOf(readingCase, modern, { version: '1.14' });
    expect(failure).toMatch(/WorksheetCollection.onNameChanged is of ExcelApi 1.17/);
  });

  it('makes one undo of each sync', async () => {
    const piecemeal: Breakage = (run) => ({
      apply: (sheet) =>
        run(async (context) => {
          const [one, other] = ['A2', 'A3'].map((cell) =>
            context.workbook.worksheets.getItem(sheet).getRange(cell),
          );
          if (one) one.values = [['后写']];
          await context.sync();
          if (other) other.values = [['再写']];
          await context.sync();
        }),
    });
    const failure = await failureOf('undo after apply leaves the edits before it', piecemeal, {
      version: '1.20',
    });
    expect(failure).toMatch(/^after one undo/);
  });

  it('but not the right one', async () => {
    for (const name of [readingCase, writingCase]) expect(await failureOf(name, () => ({}))).toBeNull();
  });
});
