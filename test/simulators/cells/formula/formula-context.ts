import type { CellValue } from '../cell-content';
import type { CellRange } from './operand';
import type { Formula } from './parse-formula';

/** What a formula can ask for while it is worked out. */
export interface FormulaContext {
  /** The cell it stands in; a sheet by its id. */
  readonly at: { readonly sheet: string; readonly row: number; readonly column: number };
  /** How far from the cell it was written for: relative references move along. */
  readonly offset: { readonly rows: number; readonly columns: number };
  sheetNamed(name: string): string | null;
  cell(sheet: string, row: number, column: number): CellValue;
  /** The cells of a range that aren't blank, formulas worked out. */
  cells(
    range: CellRange,
  ): Iterable<{ readonly row: number; readonly value: CellValue; readonly formula: string | null }>;
  isHiddenRow(sheet: string, row: number): boolean;
  name(name: string, sheet: string): Formula | null;
}
