import type { RawCell } from '../../../forms/cell';
import { columnName } from '../../../sheets/a1';
import { evaluateRowFormula } from '../formula/evaluate-row-formula';
import { hasRelativeRows, shiftRows } from '../formula/shift-rows';
import type { SheetTable } from '../sheet/sheet-table';
import { WorkbookProblem } from '../workbook-problem';

/** Columns of a table that people have filled with a formula. */
export class CalculatedColumns {
  /** Places on the sheet, from 0. */
  readonly places: readonly number[];

  constructor(
    private readonly sheet: string,
    private readonly table: SheetTable,
    managed: ReadonlySet<number>,
  ) {
    this.places = table.columns.flatMap(({ formula }, index) => {
      const place = table.area.left + index;
      return formula === null || managed.has(place) ? [] : [place];
    });
  }

  /**
   * The formula for a new row, `rows` below one that has `above` in this column.
   *
   * @throws WorkbookProblem for a formula that can't be carried on.
   */
  formulaBelow(place: number, above: string | null, rows: number): string {
    const column = this.table.columns[place - this.table.area.left];
    const where = `${this.sheet}!${columnName(place)}:${columnName(place)}`;
    if (column?.arrayFormula === true)
      throw new WorkbookProblem('workbook.array-formula', where, 'The column is filled by array formulas.');
    const formula = column?.formula ?? '';
    if (above !== null) return shiftRows(above, rows);
    if (hasRelativeRows(formula))
      throw new WorkbookProblem('workbook.shared-formula', where, 'The formula above can’t be carried on.');
    return formula;
  }

  /** What a formula gives in a row; undefined where only a spreadsheet program can tell. */
  valueOf(formula: string, cellOf: (place: number) => RawCell): RawCell | undefined {
    return evaluateRowFormula(formula, (header) => {
      const index = this.table.columns.findIndex((one) => one.header === header);
      return index < 0 ? undefined : cellOf(this.table.area.left + index);
    });
  }
}
