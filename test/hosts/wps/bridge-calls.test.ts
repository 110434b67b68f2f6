import { describe, expect, it } from '@jest/globals';
import { firstSheet } from '../../contract/recorded';
import { asText, cells, plain, sampleBinding, sampleLayout } from '../../contract/sample-layout';
import { openWpsHarness } from '../../contract/wps-harness';
import type { RowMarks } from '../../../src/sheets/marks';
import type { LayoutRow, SheetLayout } from '../../../src/sheets/layout';
import type { WpsSwitches } from '../../simulators/wps/wps-switches';

/** A form of so many filled rows. */
function layoutOf(rows: number): SheetLayout {
  const head: readonly LayoutRow[] = sampleLayout().rows.slice(0, 2);
  const body = Array.from({ length: rows }, (_, at): LayoutRow => ({
    height: 24,
    cells: [...cells([`${String(1 + (at % 28))}日`], asText), ...cells(['旅游学院', at])],
  }));
  const column = { row: 2, rows, columns: 1 };
  return sampleLayout({
    rows: [...head, ...body],
    validations: [{ area: { ...column, column: 1 }, values: ['旅游学院', '教务处'] }],
    prompts: [{ area: { ...column, column: 0 }, title: '时间', text: '写成 5月14日' }],
    print: { ...sampleLayout().print, area: { row: 0, column: 0, rows: rows + 2, columns: 3 } },
  });
}

const phases = ['insert', 'check', 'edit', 'pull', 'poll'] as const;

/** Bridge calls of each doing on a sheet of so many rows. */
async function callsAt(
  rows: number,
  switches: Partial<WpsSwitches>,
): Promise<Readonly<Record<string, number>>> {
  const { host, wps, user, settle } = openWpsHarness({ switches });
  await host.bind(await firstSheet(host), sampleBinding);
  await settle();
  wps.calls.reset();
  wps.calls.begin('insert');
  const { id } = await host.insertSheet(layoutOf(rows), sampleBinding);
  wps.calls.begin('settle');
  await settle();
  const findings: readonly RowMarks[] = Array.from({ length: 10 }, (_, at) => ({
    row: at + 2,
    text: '✕ 日期',
    cells: [{ row: at + 2, column: at % 2, severity: 'error' }],
  }));
  const frame = { resultColumn: 3, headerRow: 1, header: '校验结果' };
  wps.calls.begin('check');
  await host.readGrid(id);
  await host.showMarks(id, { ...frame, rows: findings }, true);
  wps.calls.begin('settle');
  await user.type(id, { row: 2, column: 0 }, '5月16日');
  wps.calls.begin('edit');
  await host.readGrid(id);
  await host.showMarks(id, { ...frame, rows: findings.slice(0, 1) }, false);
  wps.calls.begin('pull');
  await host.apply(id, [
    {
      kind: 'write',
      at: { row: 2, column: 0 },
      values: Array.from({ length: rows }, (_, at) => ['5月20日', '教务处', at]),
    },
    { kind: 'insert-rows', row: 4, count: 2 },
    { kind: 'style', area: { row: 4, column: 0, rows: 2, columns: 3 }, style: plain },
  ]);
  wps.calls.begin('poll');
  await settle();
  return Object.fromEntries(phases.map((phase) => [phase, wps.calls.of(phase).total]));
}

/** What goes over the bridge in one piece. */
const pieceCells = 40_000;
/** Where a column is formatted differently from some row on, that row is found by asking for halves. */
const callsToFindARow = 40;

const ways: readonly (readonly [string, Partial<WpsSwitches>])[] = [
  ['as Excel is', {}],
  ['that tells of nothing and takes apostrophes for text', { events: 'silent', apostrophe: 'literal' }],
];

describe.each(ways)('bridge calls on a WPS %s', (_, switches) => {
  it('do not grow with the rows, but for pieces of a block', async () => {
    const small = await callsAt(10, switches);
    const middle = await callsAt(1_000, switches);
    const large = await callsAt(10_000, switches);
    // 10,000 rows of 4 columns are two pieces, each read or written, and read back.
    const morePieces = Math.ceil((10_002 * 4) / pieceCells) - 1;
    for (const phase of phases) {
      const [few, more, most] = [small, middle, large].map((calls) => calls[phase] ?? 0) as [
        number,
        number,
        number,
      ];
      expect([phase, few > 0 && few < 600]).toEqual([phase, true]);
      expect([phase, more - few <= callsToFindARow]).toEqual([phase, true]);
      expect([phase, most - more <= callsToFindARow + morePieces * 30]).toEqual([phase, true]);
    }
  }, 60_000);
});
