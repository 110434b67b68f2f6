import type { RawCell } from '../../src/forms/cell';
import { textOf } from '../../src/forms/cell';
import type { Grid } from '../../src/sheets/grid';

/** A grid from rows of cells; rows are filled up to one length. It stands at A1 or where said. */
export function gridOf(rows: readonly (readonly RawCell[])[], row = 0, column = 0): Grid {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const values = rows.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? null));
  return {
    row,
    column,
    values,
    texts: values.map((cells) => cells.map(textOf)),
    formulas: values.map((cells) => cells.map(() => false)),
  };
}
