import { describe, expect, it } from '@jest/globals';
import type { Host } from '../../src/hosts/host';
import { createWpsHost } from '../../src/hosts/wps/create-wps-host';
import type { WpsRange, WpsWorksheet } from '../../src/hosts/wps/wps-application';
import type { WpsRuntime } from '../../src/hosts/wps/wps-runtime';
import type { WpsSwitches } from '../simulators/wps/wps-switches';
import { hostContract } from './host-contract';
import { openWpsHarness } from './wps-harness';

/** A part of the adapter done wrongly, with what it is given of WPS and the right adapter. */
type Breakage = (runtime: WpsRuntime, right: Host) => Partial<Host>;

/** Why a case fails on an adapter that is broken so; null where it passes. */
async function failureOf(
  name: string,
  breakage: Breakage,
  switches: Partial<WpsSwitches> = {},
): Promise<string | null> {
  const promise = hostContract.find((candidate) => candidate.name === name);
  if (!promise) throw new Error(`there is no case "${name}"`);
  const harness = openWpsHarness({ switches }, (runtime) => {
    const right = createWpsHost(runtime);
    const wrong = breakage(runtime, right);
    return new Proxy(right, {
      get: (whole, key: keyof Host) => {
        const part: unknown = Reflect.get(wrong, key) ?? Reflect.get(whole, key);
        return typeof part === 'function' ? (part.bind(right) as unknown) : part;
      },
    });
  });
  return promise
    .run(harness)
    .then(() => harness.settle())
    .then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
}

/** The active sheet, as one that is too sure of itself reaches for it. */
function activeSheet({ application }: WpsRuntime): WpsWorksheet {
  const sheet = application.ActiveWorkbook?.ActiveSheet;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Writes each `write` of a batch by `assign`, and nothing else. */
function writing(assign: (range: WpsRange, values: unknown) => void): Breakage {
  return (runtime) => ({
    apply: async (_, changes) => {
      for (const change of changes) {
        if (change.kind !== 'write') continue;
        const { row, column } = change.at;
        const [first = []] = change.values;
        const name = (down: number, right: number): string =>
          `${String.fromCharCode(65 + column + right)}${String(row + down + 1)}`;
        const to = name(change.values.length - 1, first.length - 1);
        assign(activeSheet(runtime).Range(`${name(0, 0)}:${to}`), change.values);
      }
      await Promise.resolve();
    },
  });
}

const writingCase = 'apply writes values of every kind, and they are read back';
const textsCase = 'apply never makes a formula or a number of a text';
const silenceCase = 'apply is not told as an edit';
const largeCase = '10,000 rows of 8 cells are written and read in one go';

describe('the contract on WPS finds out an adapter that', () => {
  it('tells of its own writes', async () => {
    const echoing = writing((range, values) => (range.Value2 = values));
    expect(await failureOf(silenceCase, echoing)).toMatch(/^edits told/);
    expect(await failureOf(silenceCase, echoing, { ownWrites: 'told-later' })).toMatch(/^edits told/);
  });

  it('writes cell by cell', async () => {
    const looping: Breakage = (runtime) => ({
      apply: async (_, changes) => {
        for (const change of changes)
          if (change.kind === 'write')
            change.values.forEach((cells, row) => {
              cells.forEach((value, column) => {
                activeSheet(runtime).Range(`${String.fromCharCode(65 + column)}${String(row + 1)}`).Value2 =
                  value;
              });
            });
        await Promise.resolve();
      },
    });
    expect(await failureOf(largeCase, looping)).toBe(
      'apply took more than the 1000 bridge calls that are allowed',
    );
  });

  it('assigns Value, which is a method', async () => {
    const misled = writing((range, values) => Reflect.set(range, 'Value', values));
    expect(await failureOf(writingCase, misled)).toBe("Range.Value can't be assigned");
  });

  it('misspells a property, which WPS takes without a word', async () => {
    const misspelling: Breakage = (runtime, right) => ({
      apply: async (sheet, changes) => {
        await right.apply(sheet, changes);
        Reflect.set(activeSheet(runtime).Range('A1'), 'WrapTxt', true);
      },
    });
    expect(await failureOf(writingCase, misspelling)).toBe('Range.WrapTxt was assigned');
  });

  it('hands texts over as if typed', async () => {
    const typing = writing((range, values) => (range.Value2 = values));
    expect(await failureOf(textsCase, typing)).toMatch(/^values/);
  });

  it('trusts the apostrophe', async () => {
    const trusting = writing((range, values) => {
      range.Value2 = (values as readonly (readonly unknown[])[]).map((cells) =>
        cells.map((cell) => (typeof cell === 'string' ? `'${cell}` : cell)),
      );
    });
    expect(await failureOf(textsCase, trusting)).toBeNull();
    expect(await failureOf(textsCase, trusting, { apostrophe: 'literal' })).toMatch(/^values/);
  });

  it('trusts the shape of what is read', async () => {
    const trusting: Breakage = (runtime, right) => ({
      readGrid: async (sheet, area) => {
        const grid = await right.readGrid(sheet, area);
        const read = activeSheet(runtime).UsedRange.Value2 as (string | number | null)[][];
        return { ...grid, values: read };
      },
    });
    const rowCase = 'readGrid gives what is displayed beside what is kept';
    expect(await failureOf(rowCase, trusting)).toBeNull();
    expect(await failureOf(rowCase, trusting, { lines: 'flat' })).toMatch(/^values/);
  });

  it('lets WPS ask the person whether a sheet may go', async () => {
    const asking: Breakage = (runtime, right) => ({
      insertSheet: async (layout, binding) => {
        const { application } = runtime;
        const workbook = application.ActiveWorkbook;
        const active = workbook?.ActiveSheet;
        if (active) workbook.Worksheets.Add(undefined, active).Delete();
        return right.insertSheet(layout, binding);
      },
    });
    const failure = await failureOf('insertSheet writes the values of the layout where they stand', asking);
    expect(failure).toBe('WPS asked the person: whether to delete Sheet2');
  });

  it('waits for events that never come', async () => {
    const waiting: Breakage = (runtime) => {
      const deaf = createWpsHost({ ...runtime, every: () => () => undefined });
      return { onEdit: (listener) => deaf.onEdit(listener) };
    };
    const typingCase = 'typing in a cell is told with just that cell';
    expect(await failureOf(typingCase, waiting)).toBeNull();
    expect(await failureOf(typingCase, waiting, { events: 'silent' })).toMatch(/^edits/);
  });

  it('but not the right one', async () => {
    for (const name of [writingCase, textsCase, silenceCase, largeCase])
      expect(await failureOf(name, () => ({}))).toBeNull();
  });
});
