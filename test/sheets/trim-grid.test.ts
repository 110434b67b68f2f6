import { describe, expect, it } from '@jest/globals';
import type { RawCell } from '../../src/forms/cell';
import { emptyGrid, trimGrid } from '../../src/sheets/trim-grid';

const grid = (values: RawCell[][], formulaAt?: readonly [number, number]) => ({
  row: 2,
  column: 1,
  values,
  texts: values.map((cells) => cells.map((cell) => String(cell ?? ''))),
  formulas: values.map((cells, row) =>
    cells.map((_, column) => formulaAt?.[0] === row && formulaAt[1] === column),
  ),
});

describe('a grid with blank edges', () => {
  it('is cut down to what holds values, and keeps its place', () => {
    const cut = trimGrid(
      grid([
        [null, null, null],
        [null, 5, null],
        [null, null, '甲'],
        [null, null, null],
      ]),
    );
    expect(cut).toMatchObject({
      row: 3,
      column: 2,
      values: [
        [5, null],
        [null, '甲'],
      ],
      texts: [
        ['5', ''],
        ['', '甲'],
      ],
    });
  });

  it('keeps a formula that shows nothing', () => {
    expect(
      trimGrid(
        grid(
          [
            [null, null],
            [null, null],
          ],
          [1, 0],
        ),
      ),
    ).toMatchObject({ row: 3, column: 1, formulas: [[true]] });
  });

  it('is empty where nothing stands', () => {
    expect(trimGrid(grid([[null], [null]]))).toBe(emptyGrid);
  });
});
