import type { RawCell } from '../../forms/cell';
import type { Grid } from '../../sheets/grid';

/** What is asked of a block. A text and a formula that yields it are told apart by comparing both. */
export const blockProperties = 'values,text,formulas,rowIndex,columnIndex';

export type LoadedBlock = Pick<Excel.Range, 'values' | 'text' | 'formulas' | 'rowIndex' | 'columnIndex'>;

/** A loaded block as a grid. Excel gives blanks as '' and error values as their text. */
export function gridOf(range: LoadedBlock): Grid {
  const values = range.values as (string | number | boolean)[][];
  const formulas = range.formulas as unknown[][];
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    values: values.map((cells) => cells.map((cell): RawCell => (cell === '' ? null : cell))),
    texts: range.text,
    formulas: formulas.map((cells, row) =>
      cells.map((cell, column) => isFormula(cell) && cell !== values[row]?.[column]),
    ),
  };
}

function isFormula(cell: unknown): boolean {
  return typeof cell === 'string' && cell.startsWith('=');
}

/** Grids of the same columns, one below the other. */
export function stacked(grids: readonly Grid[]): Grid {
  const [first] = grids;
  return {
    row: first?.row ?? 0,
    column: first?.column ?? 0,
    values: grids.flatMap(({ values }) => values),
    texts: grids.flatMap(({ texts }) => texts),
    formulas: grids.flatMap(({ formulas }) => formulas),
  };
}
