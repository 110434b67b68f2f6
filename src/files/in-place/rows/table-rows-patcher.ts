import type { RawCell } from '../../../forms/cell';
import { cellName } from '../../../sheets/a1';
import type { LayoutRow } from '../../../sheets/layout';
import { removedRow } from '../../../sheets/removed-row';
import { rowHeight } from '../../row-height';
import type { ManagedTableFound } from '../find-managed-table';
import type { ManagedTablePlan } from '../managed-table-plan';
import type { RowReader } from '../row-reader';
import { cellAt, type SheetCell, type SheetRow } from '../sheet/sheet-row';
import { writeCell } from '../sheet/write-cell';
import { WorkbookProblem } from '../workbook-problem';
import type { TextEdits } from '../xml/text-edits';
import { decodeXml } from '../xml/xml-characters';
import { CalculatedColumns } from './calculated-columns';
import { FormulaGuard } from './formula-guard';
import { editRow, rebuildRow, type CellChange, type NewCell } from './rebuild-row';
import { RowTemplate } from './row-template';
import { valueIn, WantedRows, type WantedRow } from './wanted-rows';

/** The last row a sheet can have, from 0. */
const lastRowOfSheet = 1_048_575;

export interface RowCounts {
  changed: number;
  appended: number;
  removed: number;
}

/**
 * Brings the rows of one managed table up to date, while its sheet is scanned from the top: rows with a wanted key
 * are changed in place, rows with a key no longer wanted are emptied and marked, what is left is written into blank
 * rows at the end of the table and then below it. Rows without a key, and a key's second row, are left alone.
 */
export class TableRowsPatcher {
  readonly counts: RowCounts = { changed: 0, appended: 0, removed: 0 };
  /** The last row of the table, from 0, once all is done. */
  lastRow: number;
  readonly guard: FormulaGuard;
  readonly #wanted: WantedRows;
  readonly #places: readonly { readonly index: number; readonly place: number }[];
  readonly #calculated: CalculatedColumns;
  readonly #template: RowTemplate;
  /** Where rows with or without keys end and new ones begin. */
  readonly #dataEnd: number;
  #blanks: SheetRow[] = [];
  #added: Map<number, WantedRow> | null = null;
  #nextAdded = 0;

  constructor(
    private readonly reader: RowReader,
    private readonly plan: ManagedTablePlan,
    private readonly found: ManagedTableFound,
    private readonly edits: TextEdits,
  ) {
    const { table, columns } = found;
    this.#wanted = new WantedRows(plan);
    this.#dataEnd = Math.max(table.lastRow, this.#wanted.lastPlace);
    this.lastRow = this.#dataEnd;
    this.guard = new FormulaGuard(reader.text, found.sheet.name);
    this.#places = columns
      .flatMap(({ place }, index) => (place === null ? [] : [{ index, place }]))
      .sort((one, other) => one.place - other.place);
    const managed = new Set(this.#places.map(({ place }) => place));
    this.#calculated = new CalculatedColumns(found.sheet.name, table, managed);
    this.#template = new RowTemplate(reader.text, found.sheet.path, table.area, this.#calculated.places);
  }

  visit(row: SheetRow): void {
    this.guard.see(row);
    if (row.number < this.found.table.firstRow) return;
    if (row.number <= this.#dataEnd) this.#visitTableRow(row);
    else this.#visitRowBelow(row);
  }

  /** `rowsEnd` is where rows behind the last one go. */
  finish(rowsEnd: number): void {
    this.#begin();
    this.#addBefore(Infinity, rowsEnd);
  }

  #visitTableRow(row: SheetRow): void {
    this.#template.follow(row);
    const key = this.reader.key(row);
    const wanted = this.#wanted.take(row.number, key);
    if (wanted) {
      if (this.#write(row, wanted.layout)) this.counts.changed += 1;
    } else if (key !== null) {
      if (!this.#wanted.knows(key) && !this.reader.isRemoved(row)) {
        if (this.#write(row, removedRow(this.plan, key))) this.counts.removed += 1;
      }
    } else if (this.reader.isBlank(row)) {
      this.#blanks.push({ ...row, cells: row.cells.map((cell) => ({ ...cell })) });
      return;
    } else if (row.number > this.found.table.lastRow) {
      // A total of the table would count itself, once the table has grown over it.
      this.#mustHaveNone(row, (cell) => cell.formulaStart >= 0);
    }
    this.#blanks = [];
  }

  #visitRowBelow(row: SheetRow): void {
    this.#begin();
    this.#addBefore(row.number, row.start);
    const wanted = this.#added?.get(row.number);
    if (!wanted) return;
    this.#mustHaveNone(row, (cell) => this.reader.value(row, cell.column) !== null || cell.formulaStart >= 0);
    const cells = this.#newCells(row.number, wanted);
    const text = rebuildRow(this.reader.text, row, cells, this.#height(wanted.layout), this.reader.prefix);
    this.edits.replace(row.start, row.end, text);
    this.#nextAdded = row.number + 1;
  }

  /** @throws WorkbookProblem where such a cell stands in the columns of the table */
  #mustHaveNone(row: SheetRow, inTheWay: (cell: SheetCell) => boolean): void {
    const { area } = this.found.table;
    const inTable = row.cells.filter(({ column }) => column >= area.left && column <= area.right);
    const found = inTable.find(inTheWay);
    if (found)
      throw new WorkbookProblem(
        'workbook.content-below-table',
        `${this.found.sheet.name}!${cellName({ row: row.number, column: found.column })}`,
        'Something is written where the table has to grow.',
      );
  }

  /** All rows of the table are known now: what is left goes into blank rows at its end, then below. */
  #begin(): void {
    if (this.#added) return;
    const rest = this.#wanted.rest;
    for (const blank of this.#blanks) {
      const wanted = rest.shift();
      if (!wanted) break;
      this.#write(blank, wanted.layout);
      this.counts.appended += 1;
    }
    this.#nextAdded = this.#dataEnd + 1;
    this.#added = new Map(rest.map((wanted, index) => [this.#nextAdded + index, wanted]));
    this.lastRow = this.#dataEnd + rest.length;
    this.counts.appended += rest.length;
    if (this.lastRow > lastRowOfSheet)
      throw new WorkbookProblem('workbook.too-many-rows', this.found.sheet.name, 'The sheet is full.');
  }

  #addBefore(row: number, at: number): void {
    const pieces: string[] = [];
    const { prefix } = this.reader;
    for (; this.#nextAdded < row && this.#nextAdded <= this.lastRow; this.#nextAdded += 1) {
      const wanted = this.#added?.get(this.#nextAdded);
      if (!wanted) return;
      pieces.push(this.#template.tag(this.#nextAdded, this.#height(wanted.layout), prefix));
      for (const { xml } of this.#newCells(this.#nextAdded, wanted)) pieces.push(xml);
      pieces.push(`</${prefix}row>`);
    }
    if (pieces.length > 0) this.edits.insert(at, pieces.join(''));
  }

  /** A cell for every column of the table, looking as in the row above. */
  #newCells(row: number, wanted: WantedRow): NewCell[] {
    const { area } = this.found.table;
    const cells: NewCell[] = [];
    const indexOf = new Map(this.#places.map(({ index, place }) => [place, index]));
    const valueOf = (place: number): RawCell => valueIn(wanted.layout, indexOf.get(place) ?? -1);
    for (let column = area.left; column <= area.right; column += 1) {
      const style = this.#template.styleOf(column);
      const formula = this.#calculated.places.includes(column)
        ? this.#calculated.formulaBelow(column, this.#template.formulaOf(column), row - this.#template.number)
        : undefined;
      const value =
        formula === undefined ? valueOf(column) : (this.#calculated.valueOf(formula, valueOf) ?? null);
      if (value === null && formula === undefined && style === '') continue;
      const written = formula === undefined ? {} : { formula };
      cells.push({ column, xml: writeCell({ row, column, style, value, ...written }, this.reader.prefix) });
    }
    return cells;
  }

  /** Sets what differs; true where something did. */
  #write(row: SheetRow, layout: LayoutRow): boolean {
    const changes: CellChange[] = [];
    for (const { index, place } of this.#places) {
      const value = valueIn(layout, index);
      const cell = cellAt(row, place);
      if (this.reader.says(cell, value)) continue;
      this.guard.check(row.number, place, cell);
      changes.push({ column: place, value });
    }
    if (changes.length === 0) return false;
    if (this.#calculated.places.length > 0) this.#recalculate(row, changes, layout);
    editRow(this.edits, this.reader.text, row, changes, this.#height(layout), this.reader.prefix);
    return true;
  }

  /** The values beside formulas that lean on what was changed. */
  #recalculate(row: SheetRow, changes: CellChange[], layout: LayoutRow): void {
    const valueOf = (place: number): RawCell => {
      const ours = this.#places.find((one) => one.place === place);
      return ours ? valueIn(layout, ours.index) : this.reader.value(row, place);
    };
    for (const column of this.#calculated.places) {
      const cell = cellAt(row, column);
      if (!cell || cell.formulaStart < 0) continue;
      const formula = plainFormula(this.reader.text, cell);
      const value = formula === null ? undefined : this.#calculated.valueOf(formula, valueOf);
      if (formula === null || value === undefined || this.reader.says(cell, value)) continue;
      changes.push({ column, value, formula });
    }
    changes.sort((one, other) => one.column - other.column);
  }

  #height(layout: LayoutRow): number {
    return rowHeight(layout, this.plan.layout.columnWidths);
  }
}

/** The text of a formula that no other cell shares; null for any other. */
function plainFormula(text: string, cell: SheetCell): string | null {
  const plain = /^<[^\s>]+f>$|^<f>$/.test(text.slice(cell.formulaStart, cell.formulaTagEnd));
  return plain ? decodeXml(text.slice(cell.formulaTagEnd, cell.formulaContentEnd)) : null;
}
