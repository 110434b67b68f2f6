import { areaName } from '../../sheets/a1';
import type { ManagedTableFound } from './find-managed-table';
import { extendBehindRows, extendSheet } from './formula/extend-sheet';
import type { TableGrowth } from './formula/table-growth';
import type { ManagedSheetUpdate } from './managed-sheet-update';
import type { ManagedTablePlan } from './managed-table-plan';
import { RowReader } from './row-reader';
import { TableRowsPatcher } from './rows/table-rows-patcher';
import { rebuildRow } from './rows/rebuild-row';
import { parseCellArea, toArea } from './sheet/cell-area';
import { scanSheet } from './sheet/scan-sheet';
import type { SharedStrings } from './sheet/shared-strings';
import { cellAt, type SheetRow } from './sheet/sheet-row';
import { writeCell } from './sheet/write-cell';
import { attributeOf, withAttribute } from './xml/attributes';
import { rootPrefix } from './xml/root-prefix';
import { TextEdits } from './xml/text-edits';

/** The new text of one managed sheet. */
export class SheetUpdate {
  /** Behind the last row, in the text as it was. */
  readonly rowsEnd: number;
  readonly #patcher: TableRowsPatcher;
  readonly #edits: TextEdits;
  readonly #reader: RowReader;
  /** Writes the line above the header, where it differs. */
  #line: (() => void) | null = null;

  constructor(
    private readonly text: string,
    private readonly plan: ManagedTablePlan,
    readonly found: ManagedTableFound,
    strings: SharedStrings,
  ) {
    this.#edits = new TextEdits(text);
    this.#reader = new RowReader(text, rootPrefix(text, found.sheet.path), strings, found, plan);
    this.#patcher = new TableRowsPatcher(this.#reader, plan, found, this.#edits);
    const { rowsEnd } = scanSheet(text, found.sheet.path, (row) => {
      this.#patcher.visit(row);
      if (plan.lineAbove === true && row.number === found.table.firstRow - 2) this.#keepLine(row);
    });
    this.rowsEnd = rowsEnd;
    this.#patcher.finish(rowsEnd);
    if (this.lastRow > found.table.lastRow) this.#patcher.guard.checkGrowth(found.table.area);
  }

  /** Of the table, from 0. */
  get lastRow(): number {
    return this.#patcher.lastRow;
  }

  get changed(): boolean {
    const { changed, appended, removed } = this.#patcher.counts;
    return changed + appended + removed > 0 || this.lastRow > this.found.table.lastRow;
  }

  get summary(): ManagedSheetUpdate {
    return {
      id: this.plan.id,
      ...this.#patcher.counts,
      missingColumns: this.found.columns.flatMap(({ id, place }) => (place === null ? id : [])),
    };
  }

  /** The text; what in it points at tables that grow takes in the new rows. */
  finish(growths: readonly TableGrowth[]): string {
    this.#line?.();
    if (this.lastRow > this.found.table.lastRow) this.#growDimension();
    if (growths.length === 0) return this.#edits.apply();
    const { name } = this.found.sheet;
    if (this.#patcher.guard.any) return extendSheet(this.#edits.apply(), name, growths);
    const behind = this.text.slice(this.rowsEnd);
    const extended = extendBehindRows(behind, name, growths);
    if (extended !== behind) this.#edits.replace(this.rowsEnd, this.text.length, extended);
    return this.#edits.apply();
  }

  #keepLine(row: SheetRow): void {
    const { layout } = this.plan;
    const value = layout.rows[layout.frozenRows - 2]?.cells[0]?.value ?? null;
    const column = this.found.table.area.left;
    const cell = cellAt(row, column);
    if (this.#reader.says(cell, value)) return;
    const { prefix } = this.#reader;
    const xml = writeCell({ row: row.number, column, style: cell?.style ?? '', value }, prefix);
    const { start, end } = row;
    const text = rebuildRow(
      this.text,
      row,
      [{ column, xml }],
      layout.rows[layout.frozenRows - 2]?.height ?? 22,
      prefix,
    );
    this.#line = () => this.#edits.replace(start, end, text);
  }

  /** The hint of what is used on the sheet. */
  #growDimension(): void {
    const head = this.text.slice(0, this.text.indexOf('sheetData'));
    const tag = /<(?:[\w.-]+:)?dimension\s[^>]*>/.exec(head);
    const area = parseCellArea(tag ? (attributeOf(tag[0], 'ref') ?? '') : '');
    if (!tag || !area || area.bottom >= this.lastRow) return;
    const { left, right } = this.found.table.area;
    const grown = {
      top: area.top,
      left: Math.min(area.left, left),
      bottom: this.lastRow,
      right: Math.max(area.right, right),
    };
    const changed = withAttribute(tag[0], 'ref', areaName(toArea(grown)));
    this.#edits.replace(tag.index, tag.index + tag[0].length, changed);
  }
}
