import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planMarks } from '../../src/sheets/overlay/mark-plan';
import { SheetOverlay } from '../../src/sheets/overlay/sheet-overlay';
import type { CellMark, RowMarks, SheetMarks } from '../../src/sheets/marks';
import { runs } from '../property-runs';

const rowMarks = fc
  .record({
    row: fc.integer({ min: 2, max: 14 }),
    cells: fc.uniqueArray(
      fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom('error' as const, 'info' as const)),
      {
        selector: ([column]) => column,
        maxLength: 3,
      },
    ),
  })
  .map(({ row, cells }): RowMarks => ({
    row,
    cells: cells.map(([column, severity]) => ({ row, column, severity })),
    text: cells.length > 0 ? `✕ ${String(cells.length)}` : '',
  }));
const shows = fc.array(
  fc.record({
    whole: fc.boolean(),
    rows: fc.uniqueArray(rowMarks, { selector: ({ row }) => row, maxLength: 5 }),
  }),
  { minLength: 1, maxLength: 8 },
);

/** A sheet that does what plans say. */
class PlannedSheet {
  readonly shown = SheetOverlay.ofNewSheet();
  readonly texts = new Map<number, string>();
  private ids = 0;

  show(rows: readonly RowMarks[], whole: boolean): void {
    const marks: SheetMarks = { resultColumn: 3, headerRow: 1, header: '校验结果', rows };
    const plan = planMarks(this.shown, marks, whole);
    const added = plan.add.map((mark) => ({ ...mark, id: String((this.ids += 1)) }));
    this.shown.noteShown(marks, plan, added);
    for (const [row, text] of plan.texts) this.texts.set(row, text);
  }

  get cells(): string[] {
    return this.shown.overlays
      .flatMap(({ kind, areas }) =>
        kind === 'result'
          ? []
          : (areas ?? []).flatMap((area) =>
              Array.from({ length: area.rows }, (_, at) =>
                keyOf({ row: area.row + at, column: area.column, severity: kind }),
              ),
            ),
      )
      .sort();
  }
}

const keyOf = ({ row, column, severity }: CellMark): string => JSON.stringify([row, column, severity]);

describe('a plan to show marks', () => {
  it('leaves the sheet with just the marks it was last told of each row', () => {
    fc.assert(
      fc.property(shows, (steps) => {
        const sheet = new PlannedSheet();
        const expected = new Map<number, RowMarks>();
        for (const { rows, whole } of steps) {
          if (whole) expected.clear();
          for (const row of rows) expected.set(row.row, row);
          sheet.show(rows, whole);
          expect(sheet.cells).toEqual([...expected.values()].flatMap(({ cells }) => cells.map(keyOf)).sort());
          const texts = [...sheet.texts].filter(([row, text]) => row > 1 && text !== '');
          expect(new Map(texts)).toEqual(
            new Map(
              [...expected].filter(([, { text }]) => text !== '').map(([row, { text }]) => [row, text]),
            ),
          );
        }
      }),
      runs(200),
    );
  });

  it('draws anew only what shares a conditional format with the row that changed', () => {
    const sheet = new PlannedSheet();
    const wrong = (row: number, column: number): RowMarks => ({
      row,
      cells: [{ row, column, severity: 'error' }],
      text: '✕ 一',
    });
    // Every other row, so that no two make one block.
    sheet.show(
      Array.from({ length: 1_000 }, (_, at) => wrong(2 + 2 * at, 0)),
      true,
    );
    const before = sheet.shown.overlays;
    sheet.show([{ row: 4, cells: [], text: '' }], false);
    const gone = before.filter((overlay) => !sheet.shown.overlays.includes(overlay));
    expect([before.length, gone.length]).toEqual([11, 1]);
  });

  it('leaves what the person has written into the column', () => {
    const sheet = new PlannedSheet();
    sheet.show([{ row: 2, cells: [], text: '✕ 一' }], true);
    sheet.shown.foreign.add(3);
    sheet.show([{ row: 3, cells: [], text: '✕ 二' }], false);
    expect(sheet.texts.get(3)).toBeUndefined();
  });
});
