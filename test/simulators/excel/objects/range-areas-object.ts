import type { Area } from '../../../../src/sheets/layout';
import { intersection } from '../../cells/areas';
import type { CellSheet } from '../../cells/cell-sheet';
import { ApiError } from '../api-error';
import { excelAreaName, excelSheetPrefix, isWholeColumns, isWholeRows } from '../excel-addresses';
import { clearKind } from '../clear-kind';
import { ExcelCollection } from '../excel-collection';
import { ExcelObject, type ExcelSession } from '../excel-object';
import type { LiveAreas } from '../live-areas';
import { requireFormatting, requireWritable } from '../protection';
import { isRangeLike, type RangeLike } from '../range-like';

/** Several blocks of one sheet. */
export class RangeAreasObject extends ExcelObject implements RangeLike {
  readonly className = 'RangeAreas';
  readonly live: LiveAreas;

  constructor(excel: ExcelSession, sheet: string, areas: readonly Area[]) {
    super(excel);
    this.live = { sheet, areas };
    excel.follow(this.live);
  }

  get Address(): string {
    const prefix = excelSheetPrefix(this.sheet.name);
    return this.live.areas.map((area) => prefix + excelAreaName(area)).join(',');
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get AreaCount(): number {
    return this.live.areas.length;
  }
  get CellCount(): number {
    return this.live.areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  }
  get IsEntireRow(): boolean {
    return this.live.areas.every(isWholeRows);
  }
  get IsEntireColumn(): boolean {
    return this.live.areas.every(isWholeColumns);
  }
  get Areas(): ExcelObject {
    return new RangeCollectionObject(this.excel, this.live);
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

  Clear(applyTo: unknown): void {
    const kind = clearKind(applyTo);
    const { sheet, areas } = this.live;
    for (const area of areas) requireWritable(this.excel, sheet, area);
    if (kind !== 'contents') requireFormatting(this.excel, sheet);
    this.excel.write((edit) => {
      for (const area of areas) {
        edit.clear(sheet, area, kind);
        if (kind !== 'contents') edit.clearConditionalFormats(sheet, area);
        if (kind === 'all') edit.clearValidations(sheet, area);
      }
    });
  }
  GetIntersectionOrNullObject(other: unknown): ExcelObject | null {
    const range = isRangeLike(other) ? other : this.excel.rangeNamed(other, this.live.sheet);
    const common = this.live.areas.flatMap((one) =>
      range.live.areas.flatMap((another) => intersection(one, another) ?? []),
    );
    return common.length === 0 ? null : this.excel.make.rangeAreas(this.live.sheet, common);
  }

  private get sheet(): CellSheet {
    const sheet = this.excel.book.sheet(this.live.sheet);
    if (!sheet || this.live.areas.length === 0) throw new ApiError('ItemNotFound');
    return sheet;
  }
}

/** The blocks of such a range, each as a range. */
class RangeCollectionObject extends ExcelCollection {
  readonly className = 'RangeCollection';
  constructor(
    excel: ExcelSession,
    private readonly live: LiveAreas,
  ) {
    super(excel);
  }
  items(): readonly ExcelObject[] {
    return this.live.areas.map((area) => this.excel.make.range(this.live.sheet, area));
  }
  item(index: unknown): ExcelObject {
    return this.GetItemAt(index);
  }
}
