import type { Area } from '../../../../src/sheets/layout';
import { sheetColumns, sheetRows } from '../../cells/areas';
import { ApiError } from '../api-error';
import { numberArgument } from '../arguments';
import { ExcelObject, type ExcelSession } from '../excel-object';
import { isRangeLike } from '../range-like';

export class FreezePanesObject extends ExcelObject {
  readonly className = 'WorksheetFreezePanes';
  constructor(
    excel: ExcelSession,
    private readonly id: string,
  ) {
    super(excel);
  }
  FreezeRows(count: unknown): void {
    this.freeze(numberArgument(count ?? 0, 'count'), 0);
  }
  FreezeColumns(count: unknown): void {
    this.freeze(0, numberArgument(count ?? 0, 'count'));
  }
  /** Freezes all that lies above and left of the range's end. */
  FreezeAt(range: unknown): void {
    const { live } = isRangeLike(range) ? range : this.excel.rangeNamed(range, this.id);
    const [area] = live.areas;
    if (!area) throw new ApiError('InvalidArgument', 'frozenRange');
    const all = { rows: area.rows === sheetRows, columns: area.columns === sheetColumns };
    this.freeze(all.rows ? 0 : area.row + area.rows, all.columns ? 0 : area.column + area.columns);
  }
  Unfreeze(): void {
    this.freeze(0, 0);
  }
  GetLocation(): ExcelObject {
    const location = this.GetLocationOrNullObject();
    if (!location) throw new ApiError('ItemNotFound');
    return location;
  }
  GetLocationOrNullObject(): ExcelObject | null {
    const sheet = this.excel.book.sheet(this.id);
    if (!sheet) throw new ApiError('ItemNotFound');
    const { frozenRows: rows, frozenColumns: columns } = sheet;
    if (rows === 0 && columns === 0) return null;
    const area: Area = {
      row: 0,
      column: 0,
      rows: rows === 0 ? sheetRows : rows,
      columns: columns === 0 ? sheetColumns : columns,
    };
    return this.excel.make.range(this.id, area);
  }

  private freeze(rows: number, columns: number): void {
    this.excel.write((edit) => {
      edit.freeze(this.id, rows, columns);
    });
  }
}
