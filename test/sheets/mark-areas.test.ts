import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellMark } from '../../src/sheets/marks';
import { markAreas } from '../../src/sheets/overlay/mark-areas';
import { runs } from '../property-runs';

const marks = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 0, max: 30 }),
    column: fc.integer({ min: 0, max: 6 }),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
  }),
  { selector: ({ row, column }) => `${String(row)} ${String(column)}` },
);

const sorted = (cells: readonly CellMark[]): string[] =>
  cells.map(({ row, column, severity }) => JSON.stringify([row, column, severity])).sort();

describe('marked cells as blocks', () => {
  it('cover each cell with its severity once, and nothing else', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 4 }), (cells, most) => {
        const pieces = markAreas(cells, most);
        const covered = pieces.flatMap(({ severity, areas }) =>
          areas.flatMap(({ row, column, rows, columns }) =>
            Array.from({ length: rows * columns }, (_, at) => ({
              row: row + Math.floor(at / columns),
              column: column + (at % columns),
              severity,
            })),
          ),
        );
        expect(sorted(covered)).toEqual(sorted(cells));
        expect(pieces.every(({ areas }) => areas.length <= most)).toBe(true);
      }),
      runs(200),
    );
  });

  it('are one block for a whole column', () => {
    const column = Array.from({ length: 10_000 }, (_, row) => ({
      row,
      column: 3,
      severity: 'error' as const,
    }));
    expect(markAreas(column, 100)).toEqual([
      { severity: 'error', areas: [{ row: 0, column: 3, rows: 10_000, columns: 1 }] },
    ]);
  });
});
