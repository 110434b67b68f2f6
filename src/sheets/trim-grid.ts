import type { Grid } from './grid';

/** A grid without the rows and columns around its values and formulas: programs count formatted cells as used. */
export function trimGrid(grid: Grid): Grid {
  const used = (row: number, column: number): boolean =>
    grid.values[row]?.[column] !== null || grid.formulas[row]?.[column] === true;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  grid.values.forEach((cells, row) => {
    cells.forEach((_, column) => {
      if (!used(row, column)) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = row;
      right = Math.max(right, column);
    });
  });
  if (bottom < 0) return emptyGrid;
  const cut = <T>(block: readonly (readonly T[])[]): readonly (readonly T[])[] =>
    block.slice(top, bottom + 1).map((cells) => cells.slice(left, right + 1));
  return {
    row: grid.row + top,
    column: grid.column + left,
    values: cut(grid.values),
    texts: cut(grid.texts),
    formulas: cut(grid.formulas),
  };
}

/** What is read of a sheet on which nothing stands. */
export const emptyGrid: Grid = { row: 0, column: 0, values: [], texts: [], formulas: [] };
