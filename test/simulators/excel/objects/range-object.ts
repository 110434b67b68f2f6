import type { Area } from '../../../../src/sheets/layout';
import { intersection, isOnSheet, sheetColumns, sheetRows } from '../../cells/areas';
import type { CellSheet } from '../../cells/cell-sheet';
import { ApiError } from '../api-error';
import { numberArgument } from '../arguments';
import { boundsOf, excelAreaName, excelSheetPrefix, isWholeColumns, isWholeRows } from '../excel-addresses';
import { clearKind } from '../clear-kind';
import { ExcelObject, type ExcelSession } from '../excel-object';
import { isRangeLike, type RangeLike } from '../range-like';
import type { LiveAreas } from '../live-areas';
import { requireFormatting, requireWritable } from '../protection';
import { readRange } from '../read-range';
import { writeContents, writeNumberFormats } from '../write-range';
import { setCells, setColumns, setRows } from '../set-properties';
import { NotSimulated } from '../not-simulated';

/** A block of cells. */
export class RangeObject extends ExcelObject implements RangeLike {
  readonly className = 'Range';
  readonly live: LiveAreas;

  constructor(excel: ExcelSession, sheet: string, area: Area) {
    super(excel);
    this.live = { sheet, areas: [area] };
    excel.follow(this.live);
  }

  /** Where it lies now. */
  get area(): Area {
    const [area] = this.live.areas;
    if (!area || !this.excel.book.sheet(this.live.sheet)) throw new ApiError('ItemNotFound');
    return area;
  }

  get Address(): string {
    return excelSheetPrefix(this.sheet.name) + excelAreaName(this.area);
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  get CellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireRow(): boolean {
    return isWholeRows(this.area);
  }
  get IsEntireColumn(): boolean {
    return isWholeColumns(this.area);
  }
  get Values(): unknown {
    return this.read('values');
  }
  set Values(values: unknown) {
    writeContents(this.excel, this.live.sheet, this.area, values, 'values');
  }
  get Formulas(): unknown {
    return this.read('formulas');
  }
  set Formulas(formulas: unknown) {
    writeContents(this.excel, this.live.sheet, this.area, formulas, 'formulas');
  }
  get Text(): unknown {
    return this.read('text');
  }
  get ValueTypes(): unknown {
    return this.read('valueTypes');
  }
  get NumberFormat(): unknown {
    return this.read('numberFormat');
  }
  set NumberFormat(formats: unknown) {
    writeNumberFormats(this.excel, this.live.sheet, this.area, formats);
  }
  get RowHidden(): boolean | null {
    const { row, rows } = this.area;
    const heights = this.sheet.rowHeights;
    const hidden = Array.from({ length: Math.min(rows, 10_000) }, (_, at) => heights.get(row + at) === 0);
    return hidden.every(Boolean) ? true : hidden.some(Boolean) ? null : false;
  }

  get Format(): ExcelObject {
    return this.excel.make.format(this.live);
  }
  get ConditionalFormats(): ExcelObject {
    return this.excel.make.conditionalFormats(this.live);
  }
  get DataValidation(): ExcelObject {
    return this.excel.make.dataValidation(this.live);
  }
  get Worksheet(): ExcelObject {
    return this.excel.make.worksheet(this.live.sheet);
  }

  GetCell(row: unknown, column: unknown): ExcelObject {
    const at = { row: this.area.row + whole(row), column: this.area.column + whole(column) };
    return this.another({ ...at, rows: 1, columns: 1 });
  }
  GetRow(row: unknown): ExcelObject {
    return this.another({ ...this.area, row: this.area.row + whole(row), rows: 1 });
  }
  GetColumn(column: unknown): ExcelObject {
    return this.another({ ...this.area, column: this.area.column + whole(column), columns: 1 });
  }
  GetLastCell(): ExcelObject {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }
  GetLastRow(): ExcelObject {
    return this.GetRow(this.area.rows - 1);
  }
  GetLastColumn(): ExcelObject {
    return this.GetColumn(this.area.columns - 1);
  }
  GetEntireRow(): ExcelObject {
    return this.another({ ...this.area, column: 0, columns: sheetColumns });
  }
  GetEntireColumn(): ExcelObject {
    return this.another({ ...this.area, row: 0, rows: sheetRows });
  }
  GetResizedRange(rows: unknown, columns: unknown): ExcelObject {
    const { area } = this;
    return this.another({ ...area, rows: area.rows + whole(rows), columns: area.columns + whole(columns) });
  }
  GetAbsoluteResizedRange(rows: unknown, columns: unknown): ExcelObject {
    return this.another({ ...this.area, rows: whole(rows), columns: whole(columns) });
  }
  GetOffsetRange(rows: unknown, columns: unknown): ExcelObject {
    const { area } = this;
    return this.another({ ...area, row: area.row + whole(rows), column: area.column + whole(columns) });
  }
  GetRowsAbove(count: unknown): ExcelObject {
    return this.another({ ...this.area, row: this.area.row - whole(count ?? 1), rows: whole(count ?? 1) });
  }
  GetRowsBelow(count: unknown): ExcelObject {
    return this.another({ ...this.area, row: this.area.row + this.area.rows, rows: whole(count ?? 1) });
  }
  GetBoundingRect(other: unknown): ExcelObject {
    return this.another(boundsOf(this.area, this.areaOf(other)));
  }
  GetIntersection(other: unknown): ExcelObject {
    const common = this.GetIntersectionOrNullObject(other);
    if (!common) throw new ApiError('ItemNotFound');
    return common;
  }
  GetIntersectionOrNullObject(other: unknown): ExcelObject | null {
    const common = intersection(this.area, this.areaOf(other));
    return common && this.another(common);
  }
  GetUsedRange(valuesOnly: unknown): ExcelObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown): ExcelObject | null {
    const used = this.excel.book.usedArea(this.live.sheet, valuesOnly === true);
    const common = used && intersection(this.area, used);
    return common && this.another(common);
  }
  GetMergedAreasOrNullObject(): ExcelObject | null {
    const merged = this.sheet.merges.filter((merge) => intersection(merge, this.area));
    return merged.length === 0 ? null : this.excel.make.rangeAreas(this.live.sheet, merged);
  }

  Select(): void {
    this.excel.book.select(this.live.sheet, this.area);
  }
  Clear(applyTo: unknown): void {
    const kind = clearKind(applyTo);
    const { area } = this;
    requireWritable(this.excel, this.live.sheet, area);
    if (kind !== 'contents') requireFormatting(this.excel, this.live.sheet);
    this.excel.write((edit) => {
      edit.clear(this.live.sheet, area, kind);
      if (kind !== 'contents') edit.clearConditionalFormats(this.live.sheet, area);
      if (kind === 'all') edit.clearValidations(this.live.sheet, area);
    });
  }
  Merge(across: unknown): void {
    const { area } = this;
    requireWritable(this.excel, this.live.sheet, area);
    const parts = across === true ? rowsOf(area) : [area];
    this.excel.write((edit) => {
      for (const part of parts) if (part.rows * part.columns > 1) edit.merge(this.live.sheet, part);
    });
  }
  Unmerge(): void {
    const { area } = this;
    requireFormatting(this.excel, this.live.sheet);
    this.excel.write((edit) => {
      edit.unmerge(this.live.sheet, area);
    });
  }
  Insert(shift: unknown): ExcelObject {
    const { area } = this;
    const { sheet } = this.live;
    const allowed = this.sheet.protection;
    if (shift === 'Down' && isWholeRows(area)) {
      if (allowed?.allowInsertRows === false) throw new ApiError('AccessDenied');
      this.excel.write((edit) => {
        edit.insertRows(sheet, area.row, area.rows, true);
      });
    } else if (shift === 'Right' && isWholeColumns(area)) {
      if (allowed?.allowInsertColumns === false) throw new ApiError('AccessDenied');
      this.excel.write((edit) => {
        edit.insertColumns(sheet, area.column, area.columns, true);
      });
    } else throw new NotSimulated('Range.insert of a part of rows or columns');
    return this.another(area);
  }
  Delete(shift: unknown): void {
    const { area } = this;
    const { sheet } = this.live;
    const allowed = this.sheet.protection;
    if (shift === 'Up' && isWholeRows(area)) {
      if (allowed?.allowDeleteRows === false) throw new ApiError('AccessDenied');
      this.excel.write((edit) => {
        edit.deleteRows(sheet, area.row, area.rows);
      });
    } else if (shift === 'Left' && isWholeColumns(area)) {
      if (allowed?.allowDeleteColumns === false) throw new ApiError('AccessDenied');
      this.excel.write((edit) => {
        edit.deleteColumns(sheet, area.column, area.columns);
      });
    } else throw new NotSimulated('Range.delete of a part of rows or columns');
  }
  SetCellProperties(cells: unknown): void {
    setCells(this.excel, this.live.sheet, this.area, cells);
  }
  SetRowProperties(rows: unknown): void {
    setRows(this.excel, this.live.sheet, this.area, rows);
  }
  SetColumnProperties(columns: unknown): void {
    setColumns(this.excel, this.live.sheet, this.area, columns);
  }
  /** Asked by the client before it sends a large block in several pieces. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw new ApiError('InvalidArgument');
  }

  private get sheet(): CellSheet {
    const sheet = this.excel.book.sheet(this.live.sheet);
    if (!sheet) throw new ApiError('ItemNotFound');
    return sheet;
  }

  private read(what: Parameters<typeof readRange>[3]): unknown {
    return readRange(this.excel.book, this.live.sheet, this.area, what);
  }

  private another(area: Area): ExcelObject {
    if (!isOnSheet(area)) throw new ApiError('InvalidArgument');
    return this.excel.make.range(this.live.sheet, area);
  }

  private areaOf(other: unknown): Area {
    const range = isRangeLike(other) ? other : this.excel.rangeNamed(other, this.live.sheet);
    const [area] = range.live.areas;
    if (!area || range.live.sheet !== this.live.sheet) throw new ApiError('InvalidArgument');
    return area;
  }
}

const rowsOf = (area: Area): Area[] =>
  Array.from({ length: area.rows }, (_, at) => ({ ...area, row: area.row + at, rows: 1 }));

function whole(value: unknown): number {
  const number = numberArgument(value ?? 0, 'number of rows or columns');
  if (!Number.isInteger(number)) throw new ApiError('InvalidArgument');
  return number;
}
