import type { RawCell } from '../../forms/cell';
import { endColumn, endRow, type Grid } from '../../sheets/grid';

/** A grid with a block of it read anew; grows where the block reaches beyond it. */
export function mergeGrid(base: Grid, block: Grid): Grid {
  if (base.values.length === 0) return block;
  if (block.values.length === 0) return base;
  const row = Math.min(base.row, block.row);
  const column = Math.min(base.column, block.column);
  const rows = Math.max(endRow(base), endRow(block)) - row;
  const columns = Math.max(endColumn(base), endColumn(block)) - column;

  const merge = <Cell>(
    of: (grid: Grid) => readonly (readonly Cell[])[],
    blank: Cell,
  ): readonly (readonly Cell[])[] =>
    Array.from({ length: rows }, (_, index) => {
      const old = of(base)[row + index - base.row];
      const anew = of(block)[row + index - block.row];
      if (anew === undefined && old?.length === columns) return old;
      return Array.from({ length: columns }, (_, at): Cell => {
        const inBlock = anew?.[column + at - block.column];
        return inBlock !== undefined ? inBlock : (old?.[column + at - base.column] ?? blank);
      });
    });

  return {
    row,
    column,
    values: merge<RawCell>((grid) => grid.values, null),
    texts: merge<string>((grid) => grid.texts, ''),
    formulas: merge<boolean>((grid) => grid.formulas, false),
  };
}
