import { intersection, isOnSheet, wholeSheet } from '../../cells/areas';
import type { CellSheet } from '../../cells/cell-sheet';
import { ApiError } from '../api-error';
import { choiceArgument, numberArgument, textArgument } from '../arguments';
import { areaOf, splitAddress } from '../excel-addresses';
import { ExcelObject, type ExcelSession } from '../excel-object';
import { FreezePanesObject } from './freeze-panes-object';
import { WorksheetProtectionObject } from './protection-objects';

const visibilities = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
type VisibilityName = keyof typeof visibilities;
const visibilityNames = Object.keys(visibilities) as VisibilityName[];

const places = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

export class WorksheetObject extends ExcelObject {
  readonly className = 'Worksheet';
  constructor(
    excel: ExcelSession,
    readonly id: string,
  ) {
    super(excel);
  }
  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.sheet.id };
  }

  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(value: unknown) {
    const name = textArgument(value, 'name');
    if (name === this.sheet.name) return;
    this.excel.write((edit) => {
      edit.renameSheet(this.id, name);
    });
  }
  get Position(): number {
    return this.excel.book.sheets.findIndex(({ id }) => id === this.sheet.id);
  }
  set Position(value: unknown) {
    const position = numberArgument(value, 'position');
    if (position < 0 || position >= this.excel.book.sheets.length)
      throw new ApiError('InvalidArgument', 'position');
    if (position === this.Position) return;
    this.excel.write((edit) => {
      edit.moveSheet(this.id, position);
    });
  }
  get Visibility(): string {
    return visibilityNames.find((name) => visibilities[name] === this.sheet.visibility) ?? 'Visible';
  }
  set Visibility(value: unknown) {
    const name = choiceArgument(value, 'visibility', visibilityNames);
    if (visibilities[name] === this.sheet.visibility) return;
    this.excel.write((edit) => {
      edit.setVisibility(this.id, visibilities[name]);
    });
  }
  get StandardWidth(): number {
    return this.sheet.defaults.columnWidth;
  }
  get StandardHeight(): number {
    return this.sheet.defaults.rowHeight;
  }

  get Names(): ExcelObject {
    return this.excel.make.names(this.sheet.id);
  }
  get PageLayout(): ExcelObject {
    return this.excel.make.pageLayout(this.sheet.id);
  }
  get FreezePanes(): ExcelObject {
    return new FreezePanesObject(this.excel, this.sheet.id);
  }
  get Protection(): ExcelObject {
    return new WorksheetProtectionObject(this.excel, this.sheet.id);
  }

  Activate(): void {
    if (this.sheet.visibility !== 'visible') throw new ApiError('InvalidOperation');
    this.excel.book.activate(this.id);
  }
  /** The last visible sheet stays, as does one that is very hidden. */
  Delete(): void {
    if (this.sheet.visibility === 'veryHidden') throw new ApiError('InvalidOperation');
    this.excel.write((edit) => {
      edit.removeSheet(this.id);
    });
  }
  Copy(place: unknown, relativeTo: unknown): ExcelObject {
    const { sheets } = this.excel.book;
    const where = choiceArgument(place ?? 'None', 'positionType', places);
    const beside = relativeTo instanceof WorksheetObject ? relativeTo.Position : null;
    if ((where === 'Before' || where === 'After') && beside === null)
      throw new ApiError('InvalidArgument', 'relativeTo');
    const positions = {
      None: sheets.length,
      End: sheets.length,
      Beginning: 0,
      Before: beside ?? 0,
      After: (beside ?? 0) + 1,
    };
    return this.excel.make.worksheet(
      this.excel.write((edit) => edit.copySheet(this.sheet.id, positions[where])),
    );
  }
  Calculate(): void {
    // Formulas are always up to date here.
  }
  GetCell(row: unknown, column: unknown): ExcelObject {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetRange(address: unknown): ExcelObject {
    if (address === undefined || address === null) return this.excel.make.range(this.sheet.id, wholeSheet);
    const { live } = this.excel.rangeNamed(address, this.sheet.id);
    const [area] = live.areas;
    if (!area || live.sheet !== this.sheet.id) throw new ApiError('InvalidArgument', 'address');
    return this.excel.make.range(live.sheet, area);
  }
  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): ExcelObject {
    const area = {
      row: numberArgument(row, 'startRow'),
      column: numberArgument(column, 'startColumn'),
      rows: numberArgument(rows, 'rowCount'),
      columns: numberArgument(columns, 'columnCount'),
    };
    if (!isOnSheet(area)) throw new ApiError('InvalidArgument', JSON.stringify(area));
    return this.excel.make.range(this.sheet.id, area);
  }
  GetRanges(address: unknown): ExcelObject {
    if (address === undefined || address === null)
      return this.excel.make.rangeAreas(this.sheet.id, [wholeSheet]);
    const text = textArgument(address, 'address');
    // Excel takes no longer address.
    if (text.length > 8_192) throw new ApiError('InvalidArgument', 'address');
    const areas = text.split(/[,;]/).map((part) => areaOf(splitAddress(part).cells));
    return this.excel.make.rangeAreas(this.sheet.id, areas);
  }
  GetUsedRange(valuesOnly: unknown): ExcelObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown): ExcelObject | null {
    const used = this.excel.book.usedArea(this.sheet.id, valuesOnly === true);
    return used && intersection(used, wholeSheet) ? this.excel.make.range(this.sheet.id, used) : null;
  }
  /** Asked by the client for a copy that it knows by its id. */
  _GetAnotherWorksheetById(id: unknown): ExcelObject {
    return this.excel.make.worksheet(textArgument(id, 'id'));
  }
  _GetSheetById(id: unknown): ExcelObject {
    return this._GetAnotherWorksheetById(id);
  }

  private get sheet(): CellSheet {
    const sheet = this.excel.book.sheet(this.id);
    if (!sheet) throw new ApiError('ItemNotFound');
    return sheet;
  }
}
