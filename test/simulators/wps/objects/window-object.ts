import { booleanArgument, numberArgument } from '../wps-arguments';
import { WpsObject } from '../wps-object';
import { WpsError } from '../wps-findings';

/** The window of the workbook: what it shows of the sheet that is active. */
export class WindowObject extends WpsObject {
  readonly className = 'Window';

  get FreezePanes(): boolean {
    const { frozenRows, frozenColumns } = this.sheet;
    return frozenRows > 0 || frozenColumns > 0;
  }
  /** What is frozen lies below what has been scrolled out of sight. */
  set FreezePanes(value: unknown) {
    const isFrozen = booleanArgument(this.wps.findings, value, 'Window.FreezePanes');
    const { id } = this.sheet;
    if (!isFrozen) {
      this.wps.write((edit) => edit.freeze(id, 0, 0));
      return;
    }
    const at = this.book.selection.area;
    const split = this.wps.splits.get(id) ?? { rows: at.row, columns: at.column };
    const { topRow, leftColumn } = this.wps;
    this.wps.write((edit) =>
      edit.freeze(
        id,
        split.rows > 0 ? topRow + split.rows : 0,
        split.columns > 0 ? leftColumn + split.columns : 0,
      ),
    );
  }
  get SplitRow(): number {
    return this.wps.splits.get(this.sheet.id)?.rows ?? this.sheet.frozenRows;
  }
  set SplitRow(value: unknown) {
    this.split({ rows: numberArgument(this.wps.findings, value, 'Window.SplitRow', [0, 1_048_575]) });
  }
  get SplitColumn(): number {
    return this.wps.splits.get(this.sheet.id)?.columns ?? this.sheet.frozenColumns;
  }
  set SplitColumn(value: unknown) {
    this.split({ columns: numberArgument(this.wps.findings, value, 'Window.SplitColumn', [0, 16_383]) });
  }
  get ScrollRow(): number {
    return this.wps.topRow + 1;
  }
  set ScrollRow(value: unknown) {
    this.wps.topRow = numberArgument(this.wps.findings, value, 'Window.ScrollRow', [1, 1_048_576]) - 1;
  }
  get ScrollColumn(): number {
    return this.wps.leftColumn + 1;
  }
  set ScrollColumn(value: unknown) {
    this.wps.leftColumn = numberArgument(this.wps.findings, value, 'Window.ScrollColumn', [1, 16_384]) - 1;
  }

  private get book() {
    const { book } = this.wps;
    if (!book) throw new WpsError('the workbook is closed', 424);
    return book;
  }
  private get sheet() {
    return this.book.active;
  }
  private split(change: { readonly rows?: number; readonly columns?: number }): void {
    const { id } = this.sheet;
    this.wps.splits.set(id, { rows: this.SplitRow, columns: this.SplitColumn, ...change });
  }
}
