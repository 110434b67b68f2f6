import type { RawCell } from '../../forms/cell';
import { removedMark } from '../../sheets/managed-table';
import type { ManagedTableFound } from './find-managed-table';
import type { ManagedTablePlan } from './managed-table-plan';
import { sameValue } from './rows/same-value';
import { readCell } from './sheet/read-cell';
import type { SharedStrings } from './sheet/shared-strings';
import { cellAt, type SheetCell, type SheetRow } from './sheet/sheet-row';

/** Reads the rows of one managed table out of the text of its sheet. */
export class RowReader {
  /** Columns that are there, the keys left out. */
  readonly columns: readonly { readonly id: string; readonly place: number }[];

  constructor(
    readonly text: string,
    readonly prefix: string,
    private readonly strings: SharedStrings,
    readonly found: ManagedTableFound,
    private readonly plan: ManagedTablePlan,
  ) {
    this.columns = found.columns
      .flatMap(({ id, place }) => (place === null || place === found.keyColumn ? [] : [{ id, place }]))
      .sort((one, other) => one.place - other.place);
  }

  value(row: SheetRow, column: number): RawCell {
    return readCell(this.text, cellAt(row, column), this.strings);
  }

  /** Whether a cell shows already what writing `wanted` would make of it. */
  says(cell: SheetCell | null, wanted: RawCell): boolean {
    return this.#isWritten(cell, wanted) || sameValue(readCell(this.text, cell, this.strings), wanted);
  }

  /** Whether a text stands there character for character: most do, and need no string of their own to be told. */
  #isWritten(cell: SheetCell | null, wanted: RawCell): boolean {
    if (!cell?.plain || cell.inlineStart < 0 || typeof wanted !== 'string') return false;
    const { valueStart, valueEnd } = cell;
    const same = wanted.length === valueEnd - valueStart && this.text.startsWith(wanted, valueStart);
    return same && !/[&\r]|_x/.test(wanted);
  }

  /** The key of a row; null where it has none. */
  key(row: SheetRow): string | null {
    const key = this.value(row, this.found.keyColumn);
    return key === null || key === '' ? null : String(key);
  }

  /** True where no cell within the table's columns holds anything; formulas of filled columns are nothing. */
  isBlank(row: SheetRow): boolean {
    const { area, columns } = this.found.table;
    return row.cells.every((cell) => {
      if (cell.column < area.left || cell.column > area.right) return true;
      if (cell.formulaStart >= 0 && columns[cell.column - area.left]?.formula != null) return true;
      const value = readCell(this.text, cell, this.strings);
      return (value === null || value === '') && cell.formulaStart < 0;
    });
  }

  /** True where the row says 已删除 and nothing else of ours. */
  isRemoved(row: SheetRow): boolean {
    return this.columns.every(({ id, place }) => {
      const value = this.value(row, place);
      return id === this.plan.markedIn ? value === removedMark : value === null || value === '';
    });
  }
}
