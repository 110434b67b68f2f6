import type { Area } from '../../../../src/sheets/layout';
import { sheetColumns, sheetRows } from '../../cells/areas';
import type { CellFormat } from '../../cells/cell-format';
import type { FormatChange } from '../../cells/cell-edit';
import { isWholeColumns, isWholeRows } from '../../excel/excel-addresses';
import type { LiveAreas } from '../../excel/live-areas';
import { addressOf } from '../wps-addresses';
import {
  booleanArgument,
  enumArgument,
  numberArgument,
  requireLeftOut,
  textArgument,
} from '../wps-arguments';
import { WpsError } from '../wps-findings';
import { WpsObject, type RangeView, type WpsPageSession } from '../wps-object';
import { agreed, formatsIn, plainValue, readBlock } from '../read-range';
import { assignContents, requireWritable } from '../write-range';
import { BordersObject } from './borders-object';
import { CommentObject } from './comment-object';
import { FontObject } from './font-object';
import { InteriorObject } from './interior-object';

const horizontals = { general: 1, left: -4131, center: -4108, right: -4152 } as const;
const verticals = { top: -4160, middle: -4108, bottom: -4107 } as const;

export class RangeObject extends WpsObject {
  readonly className = 'Range';
  /** Where it stands; rows put in before it move it. */
  readonly live: LiveAreas;

  constructor(
    page: WpsPageSession,
    sheet: string,
    areas: readonly Area[],
    private readonly view: RangeView = 'cells',
  ) {
    super(page);
    this.live = { sheet, areas };
    this.wps.follow(this.live);
  }

  get Worksheet(): WpsObject {
    return this.page.make.worksheet(this.live.sheet);
  }
  get Parent(): WpsObject {
    return this.Worksheet;
  }
  get Row(): number {
    return this.first.row + 1;
  }
  get Column(): number {
    return this.first.column + 1;
  }
  get Count(): number {
    const { rows, columns } = this.first;
    if (this.view === 'rows') return rows;
    if (this.view === 'columns') return columns;
    return this.live.areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
  }
  get Rows(): RangeObject {
    return new RangeObject(this.page, this.live.sheet, this.live.areas, 'rows');
  }
  get Columns(): RangeObject {
    return new RangeObject(this.page, this.live.sheet, this.live.areas, 'columns');
  }
  get Cells(): RangeObject {
    return new RangeObject(this.page, this.live.sheet, this.live.areas);
  }
  get EntireRow(): RangeObject {
    const areas = this.live.areas.map((area) => ({ ...area, column: 0, columns: sheetColumns }));
    return new RangeObject(this.page, this.live.sheet, areas, 'rows');
  }
  get EntireColumn(): RangeObject {
    const areas = this.live.areas.map((area) => ({ ...area, row: 0, rows: sheetRows }));
    return new RangeObject(this.page, this.live.sheet, areas, 'columns');
  }
  /** Counts from 1, relative to the first cell, and may lie outside. */
  Item(row: unknown, column: unknown): RangeObject {
    const { findings } = this.wps;
    const [down, right] =
      column === undefined ? this.placeOf(row) : [row, column].map((at) => Number(at) - 1);
    if (!Number.isInteger(down) || !Number.isInteger(right)) findings.mistake('Range.Item takes numbers');
    const { first, view } = this;
    const place = { row: first.row + (down ?? 0), column: first.column + (right ?? 0) };
    if (view === 'rows') return this.part({ ...first, row: place.row, rows: 1 });
    if (view === 'columns') return this.part({ ...first, column: place.column, columns: 1 });
    return this.part({ ...place, rows: 1, columns: 1 });
  }
  Range(address: unknown): RangeObject {
    const { row, column } = this.first;
    const areas = this.parsed(address).map((area) => ({
      ...area,
      row: area.row + row,
      column: area.column + column,
    }));
    return new RangeObject(this.page, this.live.sheet, areas);
  }
  Resize(rows?: unknown, columns?: unknown): RangeObject {
    const { findings } = this.wps;
    const { first } = this;
    const size = (value: unknown, own: number, most: number): number =>
      value === undefined ? own : numberArgument(findings, value, 'Range.Resize', [1, most]);
    return this.part({
      ...first,
      rows: size(rows, first.rows, sheetRows),
      columns: size(columns, first.columns, sheetColumns),
    });
  }
  Offset(rows: unknown = 0, columns: unknown = 0): RangeObject {
    const { findings } = this.wps;
    const down = numberArgument(findings, rows, 'Range.Offset', [-sheetRows, sheetRows]);
    const right = numberArgument(findings, columns, 'Range.Offset', [-sheetColumns, sheetColumns]);
    return this.part({ ...this.first, row: this.first.row + down, column: this.first.column + right });
  }
  Address(rowFixed: unknown = true, columnFixed: unknown = true): string {
    return addressOf(this.live.areas, rowFixed !== false, columnFixed !== false);
  }

  get Value2(): unknown {
    const { book } = this;
    return readBlock(this.wps, this.first, (row, column) =>
      plainValue(book.value(this.live.sheet, row, column)),
    );
  }
  set Value2(value: unknown) {
    assignContents(this.wps, this.live, value, 'Range.Value2');
  }
  /** A method: what is assigned to it in WPS goes nowhere. */
  Value(): unknown {
    return this.Value2;
  }
  get Formula(): unknown {
    const { book } = this;
    return readBlock(this.wps, this.first, (row, column) => {
      const content = book.content(this.live.sheet, row, column);
      return 'formula' in content ? content.formula : (content.value ?? '');
    });
  }
  set Formula(value: unknown) {
    assignContents(this.wps, this.live, value, 'Range.Formula');
  }
  get HasFormula(): boolean | null {
    return agreed(this.each((row, column) => 'formula' in this.book.content(this.live.sheet, row, column)));
  }
  get PrefixCharacter(): string | null {
    return agreed(
      this.each((row, column) => {
        const content = this.book.content(this.live.sheet, row, column);
        return 'value' in content && content.quotePrefix === true ? "'" : '';
      }),
    );
  }
  /** Where cells differ, null. */
  get Text(): string | null {
    return agreed(this.each((row, column) => this.book.text(this.live.sheet, row, column)));
  }
  get NumberFormat(): string | null {
    return this.agreed(({ numberFormat }) => numberFormat);
  }
  set NumberFormat(value: unknown) {
    const numberFormat = textArgument(this.wps.findings, value, 'Range.NumberFormat');
    this.format({ numberFormat });
  }
  get HorizontalAlignment(): number | null {
    return this.agreed(({ horizontal }) => horizontals[horizontal]);
  }
  set HorizontalAlignment(value: unknown) {
    const wanted = this.enumerated(value, 'HorizontalAlignment', Object.values(horizontals));
    this.format({ horizontal: keyOf(horizontals, wanted) });
  }
  get VerticalAlignment(): number | null {
    return this.agreed(({ vertical }) => verticals[vertical]);
  }
  set VerticalAlignment(value: unknown) {
    const wanted = this.enumerated(value, 'VerticalAlignment', Object.values(verticals));
    this.format({ vertical: keyOf(verticals, wanted) });
  }
  get WrapText(): boolean | null {
    return this.agreed(({ wrap }) => wrap);
  }
  set WrapText(value: unknown) {
    this.format({ wrap: booleanArgument(this.wps.findings, value, 'Range.WrapText') });
  }
  get Locked(): boolean | null {
    return this.agreed(({ locked }) => locked);
  }
  set Locked(value: unknown) {
    this.format({ locked: booleanArgument(this.wps.findings, value, 'Range.Locked') });
  }
  /** In characters. */
  get ColumnWidth(): number | null {
    const { columnWidths, defaults } = this.wps.sheet(this.live.sheet);
    return agreed(
      lines(this.first.column, this.first.columns).map(
        (column) => columnWidths.get(column) ?? defaults.columnWidth,
      ),
    );
  }
  set ColumnWidth(value: unknown) {
    const width = numberArgument(this.wps.findings, value, 'Range.ColumnWidth', [0, 255]);
    this.requireAllowed('allowFormatColumns');
    this.wps.write((edit) => {
      for (const area of this.live.areas)
        edit.setColumnWidth(this.live.sheet, area.column, area.columns, width);
    });
  }
  /** In points. */
  get RowHeight(): number | null {
    const { rowHeights, defaults } = this.wps.sheet(this.live.sheet);
    return agreed(
      lines(this.first.row, this.first.rows).map((row) => rowHeights.get(row) ?? defaults.rowHeight),
    );
  }
  set RowHeight(value: unknown) {
    const height = numberArgument(this.wps.findings, value, 'Range.RowHeight', [0, 409]);
    this.requireAllowed('allowFormatRows');
    this.wps.write((edit) => {
      for (const area of this.live.areas) edit.setRowHeight(this.live.sheet, area.row, area.rows, height);
    });
  }
  get MergeCells(): boolean | null {
    const { merges } = this.wps.sheet(this.live.sheet);
    return agreed(
      this.each((row, column) =>
        merges.some(
          (merge) =>
            row >= merge.row &&
            row < merge.row + merge.rows &&
            column >= merge.column &&
            column < merge.column + merge.columns,
        ),
      ),
    );
  }

  get Font(): FontObject {
    return new FontObject(this.page, (pick) => this.agreed(pick), this.format);
  }
  get Interior(): InteriorObject {
    return new InteriorObject(this.page, (pick) => this.agreed(pick), this.format);
  }
  get Borders(): BordersObject {
    return new BordersObject(this.page, this.live);
  }
  get Validation(): WpsObject {
    return this.page.make.validation(this.live);
  }
  get FormatConditions(): WpsObject {
    return this.page.make.formatConditions(this.live);
  }
  get Comment(): CommentObject | null {
    const found = CommentObject.at(this.wps, this.live);
    return found && new CommentObject(this.page, found);
  }
  /** A second one on a cell is refused. */
  AddComment(text: unknown = ''): CommentObject {
    requireWritable(this.wps, this.live.sheet, this.live.areas);
    if (this.Count > 1) throw new WpsError('a comment is of one cell');
    if (CommentObject.at(this.wps, this.live)) throw new WpsError('the cell has a comment');
    const live: LiveAreas = { sheet: this.live.sheet, areas: this.live.areas };
    this.wps.follow(live);
    const comment = { live, text: textArgument(this.wps.findings, text, 'Range.AddComment') };
    this.wps.comments = [...this.wps.comments, comment];
    return new CommentObject(this.page, comment);
  }

  Merge(): void {
    this.requireAllowed(null);
    const { sheet, areas } = this.live;
    const filled = this.each((row, column) => this.book.value(sheet, row, column) !== null);
    if (filled.filter(Boolean).length > 1 && this.wps.displayAlerts)
      this.wps.findings.prompts.push('whether to merge cells that hold values');
    this.wps.write((edit) => {
      for (const area of areas) edit.merge(sheet, area);
    });
  }
  UnMerge(): void {
    this.requireAllowed(null);
    this.wps.write((edit) => {
      for (const area of this.live.areas) edit.unmerge(this.live.sheet, area);
    });
  }
  /** Whole rows and columns; new rows take over formats and rules from those above. */
  Insert(shift?: unknown, origin?: unknown): void {
    requireLeftOut(this.wps.findings, shift, 'Range.Insert: Shift');
    requireLeftOut(this.wps.findings, origin, 'Range.Insert: CopyOrigin');
    this.eachLine('allowInsertRows', 'allowInsertColumns', (edit, sheet, area) => {
      if (isWholeRows(area)) edit.insertRows(sheet, area.row, area.rows, true);
      else edit.insertColumns(sheet, area.column, area.columns, true);
    });
  }
  Delete(): void {
    this.eachLine('allowDeleteRows', 'allowDeleteColumns', (edit, sheet, area) => {
      if (isWholeRows(area)) edit.deleteRows(sheet, area.row, area.rows);
      else edit.deleteColumns(sheet, area.column, area.columns);
    });
  }
  ClearContents(): void {
    this.clear('contents');
  }
  ClearFormats(): void {
    this.clear('formats');
  }
  Clear(): void {
    this.clear('all');
  }
  /** Of the active sheet only. */
  Select(): void {
    const { sheet } = this.live;
    if (this.book.active.id !== sheet) throw new WpsError('Range 类的 Select 方法无效');
    const { first } = this;
    this.wps.attempt((book) => book.select(sheet, first));
  }
  Activate(): void {
    this.Select();
  }

  /** The blocks of an address within the range's sheet. */
  private parsed(address: unknown): readonly Area[] {
    const worksheet = this.Worksheet as WpsObject & { areasNamed(address: unknown): readonly Area[] };
    return worksheet.areasNamed(address);
  }

  private get book() {
    const { book } = this.wps;
    this.wps.sheet(this.live.sheet);
    if (!book) throw new WpsError('the workbook is closed', 424);
    return book;
  }
  private get first(): Area {
    const [first] = this.live.areas;
    if (!first) throw new WpsError('the cells of the range are gone', 424);
    return first;
  }
  private placeOf(index: unknown): readonly number[] {
    const at = Number(index) - 1;
    const { columns } = this.first;
    if (this.view === 'rows') return [at, 0];
    return this.view === 'columns' ? [0, at] : [Math.floor(at / columns), at % columns];
  }
  private part(area: Area): RangeObject {
    const fits =
      area.row >= 0 &&
      area.column >= 0 &&
      area.row + area.rows <= sheetRows &&
      area.column + area.columns <= sheetColumns;
    if (!fits) throw new WpsError('outside the sheet');
    return new RangeObject(this.page, this.live.sheet, [area]);
  }
  private each<T>(cell: (row: number, column: number) => T): readonly T[] {
    return this.live.areas.flatMap((area) =>
      lines(area.row, area.rows).flatMap((row) =>
        lines(area.column, area.columns).map((column) => cell(row, column)),
      ),
    );
  }
  private agreed<T>(pick: (format: CellFormat) => T): T | null {
    const sheet = this.wps.sheet(this.live.sheet);
    return agreed(this.live.areas.flatMap((area) => [...formatsIn(sheet, area)].map(pick)));
  }
  private readonly format = (change: FormatChange): void => {
    this.requireAllowed('allowFormatCells');
    this.wps.write((edit) => {
      for (const area of this.live.areas) edit.setFormat(this.live.sheet, area, change);
    });
  };
  private clear(what: 'contents' | 'formats' | 'all'): void {
    requireWritable(this.wps, this.live.sheet, this.live.areas);
    if (what !== 'contents') this.requireAllowed('allowFormatCells');
    this.wps.write((edit) => {
      for (const area of this.live.areas) edit.clear(this.live.sheet, area, what);
    });
  }
  private eachLine(
    rows: 'allowInsertRows' | 'allowDeleteRows',
    columns: 'allowInsertColumns' | 'allowDeleteColumns',
    change: (edit: Parameters<Parameters<typeof this.wps.write>[0]>[0], sheet: string, area: Area) => void,
  ): void {
    const { sheet, areas } = this.live;
    for (const area of areas)
      if (!isWholeRows(area) && !isWholeColumns(area))
        this.wps.findings.mistake('only whole rows and columns are inserted or deleted in the simulator');
    this.requireAllowed(areas.every(isWholeRows) ? rows : columns);
    this.wps.write((edit) => {
      for (const area of [...areas].reverse()) change(edit, sheet, area);
    });
  }
  private requireAllowed(
    what: keyof NonNullable<ReturnType<typeof this.wps.sheet>['protection']> | null,
  ): void {
    const { protection } = this.wps.sheet(this.live.sheet);
    if (protection && (what === null || !protection[what]))
      throw new WpsError('您试图更改的单元格或图表位于受保护的工作表中。');
  }
  private enumerated(value: unknown, name: string, known: readonly number[]): number {
    return enumArgument(this.wps.findings, value, `Range.${name}`, known);
  }
}

function lines(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => from + at);
}

function keyOf<Key extends string>(numbers: Readonly<Record<Key, number>>, wanted: number): Key {
  const found = (Object.keys(numbers) as Key[]).find((key) => numbers[key] === wanted);
  if (found === undefined) throw new WpsError(`no such constant: ${wanted}`);
  return found;
}
