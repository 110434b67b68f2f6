import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { difference, intersection } from '../../src/sheets/area-difference';
import type { Area } from '../../src/sheets/layout';

const anyArea = fc.record({
  row: fc.nat(6),
  column: fc.nat(6),
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 6 }),
});

const cellsOf = (areas: readonly Area[]): readonly string[] =>
  areas.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, at) =>
      [row + Math.floor(at / columns), column + (at % columns)].join(),
    ),
  );

describe('areas', () => {
  it('are parted into what they share and what is left, each cell once', () => {
    fc.assert(
      fc.property(anyArea, anyArea, (area, other) => {
        const shared = cellsOf([intersection(area, other) ?? []].flat());
        const left = cellsOf(difference(area, other));
        expect([...shared, ...left].sort()).toEqual([...cellsOf([area])].sort());
        const inOther = new Set(cellsOf([other]));
        expect(shared.every((cell) => inOther.has(cell))).toBe(true);
        expect(left.some((cell) => inOther.has(cell))).toBe(false);
      }),
    );
  });
});
