import { describe, expect, it } from '@jest/globals';
import type { Host } from '../../../src/hosts/host';
import type { SheetChange } from '../../../src/sheets/sheet-change';
import { firstSheet } from '../../contract/recorded';
import { plain, sampleBinding, sampleLayout, title } from '../../contract/sample-layout';
import { openWpsHarness, type WpsHarness } from '../../contract/wps-harness';
import type { WpsSwitches } from '../../simulators/wps/wps-switches';

/** Too long for a rule of its own: the values stand on the metadata sheet. */
const longList = {
  area: { row: 2, column: 1, rows: 5, columns: 1 },
  values: Array.from({ length: 60 }, (_, at) => `第${String(at + 1)}学院`),
};

const changes: readonly SheetChange[] = [
  {
    kind: 'write',
    at: { row: 2, column: 0 },
    values: [
      ['001', '=1+1', 7],
      ['5/15', null, true],
    ],
  },
  { kind: 'style', area: { row: 1, column: 0, rows: 2, columns: 3 }, style: title },
  { kind: 'insert-rows', row: 3, count: 2 },
  { kind: 'write', at: { row: 3, column: 0 }, values: [['新', '教务处', 3]] },
  { kind: 'style', area: { row: 0, column: 0, rows: 1, columns: 4 }, style: plain },
];

interface Case {
  readonly prepare: (harness: WpsHarness) => Promise<string>;
  readonly change: (host: Host, sheet: string) => Promise<unknown>;
}

const cases: Readonly<Record<string, Case>> = {
  'the first sheet is inserted': {
    prepare: ({ host }) => firstSheet(host),
    change: (host) => host.insertSheet(sampleLayout({ validations: [longList] }), sampleBinding),
  },
  'a sheet is inserted beside a bound one': {
    prepare: async ({ host, user }) => {
      const { id } = await host.insertSheet(sampleLayout(), sampleBinding);
      await user.select(id, { row: 4, column: 1 });
      return id;
    },
    change: (host) => host.insertSheet(sampleLayout({ validations: [longList] }), sampleBinding),
  },
  'changes are applied': {
    prepare: async ({ host, user }) => {
      const { id } = await host.insertSheet(sampleLayout(), null);
      await user.format(id, { row: 1, column: 1, rows: 3, columns: 1 }, '#00ff00');
      await user.type(id, { row: 2, column: 2 }, '=40+2');
      await user.type(id, { row: 3, column: 1 }, '5/14');
      await user.type(id, { row: 2, column: 3 }, '旁注');
      return id;
    },
    change: (host, sheet) => host.apply(sheet, changes),
  },
  'the first binding is kept': {
    prepare: ({ host }) => firstSheet(host),
    change: (host, sheet) => host.bind(sheet, sampleBinding),
  },
  'a binding is replaced': {
    prepare: async ({ host }) => {
      const { id } = await host.insertSheet(sampleLayout(), sampleBinding);
      await host.insertSheet(sampleLayout(), sampleBinding);
      return id;
    },
    change: (host, sheet) => host.bind(sheet, { ...sampleBinding, version: 3 }),
  },
};

const ways: readonly (readonly [string, Partial<WpsSwitches>])[] = [
  ['as Excel is', {}],
  [
    'that takes apostrophes for text',
    { apostrophe: 'literal', lines: 'flat', numbersInTextCells: 'numbers' },
  ],
];

describe.each(ways)('on a WPS %s nothing is left behind by a write that fails while', (_, switches) => {
  it.each(Object.entries(cases))('%s', async (__, { prepare, change }) => {
    let refused = 0;
    for (let at = 1; ; at += 1) {
      const harness = openWpsHarness({ switches });
      const { wps, host, look, settle } = harness;
      const sheet = await prepare(harness);
      await settle();
      const state = (): unknown => [
        JSON.parse(look.document()),
        look.activeCell(),
        wps.enableEvents,
        wps.screenUpdating,
      ];
      const before = state();
      wps.failAtWrite(at);
      const outcome = await change(host, sheet).catch((error: unknown) => error);
      if (wps.writes < at) break;
      // What WPS refuses to set up for printing is not worth a refusal.
      if (!(outcome instanceof Error)) continue;
      refused += 1;
      expect({ at, outcome, state: state() }).toEqual({ at, outcome, state: before });
      // It can be done the next time.
      await change(host, sheet);
      await settle();
    }
    expect(refused).toBeGreaterThan(2);
  });
});

describe('marks that fail halfway', () => {
  it('are taken away without a trace afterwards', async () => {
    for (let at = 1; ; at += 1) {
      const { wps, host, look, settle } = openWpsHarness();
      const { id } = await host.insertSheet(sampleLayout(), null);
      const before: unknown = JSON.parse(look.document());
      wps.failAtWrite(at);
      const outcome = await host
        .showMarks(
          id,
          {
            resultColumn: 3,
            headerRow: 1,
            header: '校验结果',
            rows: [{ row: 2, text: '✕ 日期', cells: [{ row: 2, column: 0, severity: 'error' }] }],
          },
          true,
        )
        .catch((error: unknown) => error);
      if (wps.writes < at) break;
      expect(outcome).toBeInstanceOf(Error);
      await host.clearMarks(id);
      await settle();
      expect({ at, document: JSON.parse(look.document()) as unknown }).toEqual({ at, document: before });
    }
  });
});
