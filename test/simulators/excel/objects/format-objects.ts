import type { Area } from '../../../../src/sheets/layout';
import { intersection } from '../../cells/areas';
import type { FormatChange } from '../../cells/cell-edit';
import type { CellBorders, CellFormat } from '../../cells/cell-format';
import type { CellSheet } from '../../cells/cell-sheet';
import { ApiError } from '../api-error';
import { colorAnswer, numberArgument } from '../arguments';
import { ExcelObject, type ExcelSession } from '../excel-object';
import {
  alignmentParts,
  fillParts,
  fontParts,
  horizontalName,
  protectionParts,
  verticalName,
} from '../format-fields';
import type { LiveAreas } from '../live-areas';
import { requireFormatting } from '../protection';
import { charactersOfPoints, pointsOfCharacters } from '../units';
import { RangeBordersObject } from './range-borders';
import { NotSimulated } from '../not-simulated';

/** Something of a range's format: read where all its cells agree, null elsewhere. */
abstract class FormatPart extends ExcelObject {
  constructor(
    excel: ExcelSession,
    protected readonly live: LiveAreas,
  ) {
    super(excel);
  }

  protected get sheet(): CellSheet {
    const sheet = this.excel.book.sheet(this.live.sheet);
    if (!sheet || this.live.areas.length === 0) throw new ApiError('ItemNotFound');
    return sheet;
  }

  /** What all cells have, or null. Cells beyond the used ones look like the last of them. */
  protected agreed<T>(of: (format: CellFormat) => T): T | null {
    const { book } = this.excel;
    const seen = new Set<T>();
    const used = book.usedArea(this.sheet.id, false);
    for (const area of this.live.areas) {
      const within = used && intersection(area, used);
      if (!within || within.rows * within.columns < area.rows * area.columns)
        seen.add(of(this.sheet.defaults.format));
      if (!within) continue;
      for (let row = within.row; row < within.row + within.rows; row += 1)
        for (let column = within.column; column < within.column + within.columns; column += 1)
          seen.add(of(book.format(this.sheet.id, row, column)));
    }
    const [only] = seen;
    return seen.size === 1 && only !== undefined ? only : null;
  }

  protected change(change: FormatChange): void {
    const { id } = this.sheet;
    requireFormatting(this.excel, id);
    const { areas } = this.live;
    this.excel.write((edit) => {
      for (const area of areas) edit.setFormat(id, area, change);
    });
  }

  protected set(
    parts: Readonly<Record<string, (value: unknown) => FormatChange>>,
    name: string,
    value: unknown,
  ): void {
    const part = parts[name];
    if (!part) throw new NotSimulated(name);
    this.change(part(value));
  }
}

class RangeFontObject extends FormatPart {
  readonly className = 'RangeFont';
  get Name(): string | null {
    return this.agreed((format) => format.font);
  }
  set Name(value: unknown) {
    this.set(fontParts, 'name', value);
  }
  get Size(): number | null {
    return this.agreed((format) => format.size);
  }
  set Size(value: unknown) {
    this.set(fontParts, 'size', value);
  }
  get Color(): string | null {
    return this.agreed((format) => colorAnswer(format.color ?? '#000000'));
  }
  set Color(value: unknown) {
    this.set(fontParts, 'color', value);
  }
  get Bold(): boolean | null {
    return this.agreed((format) => format.bold);
  }
  set Bold(value: unknown) {
    this.set(fontParts, 'bold', value);
  }
  get Italic(): boolean | null {
    return this.agreed((format) => format.italic);
  }
  set Italic(value: unknown) {
    this.set(fontParts, 'italic', value);
  }
  get Underline(): string | null {
    return this.agreed((format) => (format.underline ? 'Single' : 'None'));
  }
  set Underline(value: unknown) {
    this.set(fontParts, 'underline', value);
  }
  get Strikethrough(): boolean | null {
    return this.agreed((format) => format.strikethrough);
  }
  set Strikethrough(value: unknown) {
    this.set(fontParts, 'strikethrough', value);
  }
}

class RangeFillObject extends FormatPart {
  readonly className = 'RangeFill';
  get Color(): string | null {
    return this.agreed((format) => (format.fill === null ? '' : colorAnswer(format.fill)));
  }
  set Color(value: unknown) {
    this.set(fillParts, 'color', value);
  }
  Clear(): void {
    this.change({ fill: null });
  }
}

class FormatProtectionObject extends FormatPart {
  readonly className = 'FormatProtection';
  get Locked(): boolean | null {
    return this.agreed((format) => format.locked);
  }
  set Locked(value: unknown) {
    this.set(protectionParts, 'locked', value);
  }
}

export class RangeFormatObject extends FormatPart {
  readonly className = 'RangeFormat';
  get Font(): ExcelObject {
    return new RangeFontObject(this.excel, this.live);
  }
  get Fill(): ExcelObject {
    return new RangeFillObject(this.excel, this.live);
  }
  get Protection(): ExcelObject {
    return new FormatProtectionObject(this.excel, this.live);
  }
  get Borders(): ExcelObject {
    const agreed = (side: keyof CellBorders) => this.agreed((format) => format.borders[side]);
    return new RangeBordersObject(this.excel, this.live, agreed);
  }

  get HorizontalAlignment(): string | null {
    return this.agreed((format) => horizontalName(format.horizontal));
  }
  set HorizontalAlignment(value: unknown) {
    this.set(alignmentParts, 'horizontalAlignment', value);
  }
  get VerticalAlignment(): string | null {
    return this.agreed((format) => verticalName(format.vertical));
  }
  set VerticalAlignment(value: unknown) {
    this.set(alignmentParts, 'verticalAlignment', value);
  }
  get WrapText(): boolean | null {
    return this.agreed((format) => format.wrap);
  }
  set WrapText(value: unknown) {
    this.set(alignmentParts, 'wrapText', value);
  }

  get ColumnWidth(): number | null {
    const { columnWidths, defaults } = this.sheet;
    const widths = this.spans('column').map((column) => columnWidths.get(column) ?? defaults.columnWidth);
    return same(widths.map(pointsOfCharacters));
  }
  set ColumnWidth(points: unknown) {
    const { id } = this.sheet;
    const width = charactersOfPoints(numberArgument(points, 'columnWidth'));
    if (width > 255) throw new ApiError('InvalidArgument', 'columnWidth');
    requireFormatting(this.excel, id, 'allowFormatColumns');
    this.excel.write((edit) => {
      for (const area of this.live.areas) edit.setColumnWidth(id, area.column, area.columns, width);
    });
  }
  get RowHeight(): number | null {
    const { rowHeights, defaults } = this.sheet;
    return same(this.spans('row').map((row) => rowHeights.get(row) ?? defaults.rowHeight));
  }
  set RowHeight(points: unknown) {
    const height = numberArgument(points, 'rowHeight');
    if (height < 0 || height > 409) throw new ApiError('InvalidArgument', 'rowHeight');
    this.setHeight(height);
  }
  AutofitRows(): void {
    this.setHeight(null);
  }

  private setHeight(points: number | null): void {
    const { id } = this.sheet;
    requireFormatting(this.excel, id, 'allowFormatRows');
    this.excel.write((edit) => {
      for (const area of this.live.areas) edit.setRowHeight(id, area.row, area.rows, points);
    });
  }

  /** The rows or columns of the ranges; of whole sheets, the first thousands. */
  private spans(along: 'row' | 'column'): readonly number[] {
    const count = (area: Area): number => Math.min(along === 'row' ? area.rows : area.columns, 20_000);
    return this.live.areas.flatMap((area) =>
      Array.from({ length: count(area) }, (_, at) => area[along] + at),
    );
  }
}

function same(values: readonly number[]): number | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
