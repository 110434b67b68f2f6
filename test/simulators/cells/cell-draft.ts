import type { Area } from '../../../src/sheets/layout';
import { isOnSheet, lastColumn, lastRow } from './areas';
import type { CellBook } from './cell-book';
import { blankContent } from './cell-content';
import type { CellEvent } from './cell-event';
import type { CellFormat } from './cell-format';
import { CellRefusal } from './cell-refusal';
import type { Cell, CellSheet } from './cell-sheet';
import type { LineChange } from './structure/line-change';

type Row = (Cell | undefined)[];

/** Lines of a sheet that a step moved; its undo needs to know where they were. */
export interface SheetLineChange extends LineChange {
  readonly sheet: string;
}

/**
 * A book under change. What a step has copied once it changes in place until it ends, so that many small changes
 * cost no more than one big one.
 */
export class CellDraft {
  readonly events: CellEvent[] = [];
  readonly lineChanges: SheetLineChange[] = [];
  private readonly owned = new WeakSet<object>();

  constructor(
    public book: CellBook,
    readonly newId: (kind: string) => string,
    readonly origin: 'person' | 'program',
    /** Tells that what was worked out from the book no longer holds. */
    private readonly onChange: () => void,
  ) {}

  sheet(id: string): CellSheet {
    const sheet = this.book.sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new CellRefusal('sheet-missing', id);
    return sheet;
  }

  changeBook(change: Partial<CellBook>): void {
    this.book = { ...this.book, ...change };
    this.onChange();
  }

  changeSheet(id: string, change: Partial<CellSheet>): void {
    const sheets = this.book.sheets.map((sheet) => (sheet.id === id ? { ...sheet, ...change } : sheet));
    this.changeBook({ sheets });
  }

  tellEdited(sheet: string, change: (CellEvent & { kind: 'edited' })['change'], area: Area): void {
    this.events.push({ kind: 'edited', sheet, change, area, origin: this.origin });
  }

  /** Changes each cell of an area that is there, and with `blankToo` those that aren't. */
  changeCells(
    id: string,
    area: Area,
    change: (cell: Cell, row: number, column: number) => Cell,
    blankToo: boolean,
  ): void {
    requireOnSheet(area);
    const sheet = this.sheet(id);
    const rows = this.ownRows(sheet);
    const blanks = blankCells(sheet);
    for (const at of blankToo ? linesOf(area.row, lastRow(area)) : rowsWithin(rows, area)) {
      const row = this.ownRow(rows, at);
      const last = blankToo ? lastColumn(area) : Math.min(lastColumn(area), row.length - 1);
      for (let column = area.column; column <= last; column += 1) {
        const before = row[column];
        if (!before && !blankToo) continue;
        const blank = blanks(column);
        const after = change(before ?? blank, at, column);
        row[column] = after.content === blankContent && after.format === blank.format ? undefined : after;
      }
      trim(row);
      if (row.length === 0) rows.delete(at);
    }
    this.onChange();
  }

  /** The cells of a sheet, to be changed in place. */
  private ownRows(sheet: CellSheet): Map<number, Row> {
    if (this.owned.has(sheet.cells)) return sheet.cells as Map<number, Row>;
    const rows = new Map(sheet.cells) as Map<number, Row>;
    this.owned.add(rows);
    this.changeSheet(sheet.id, { cells: rows });
    return rows;
  }

  private ownRow(rows: Map<number, Row>, at: number): Row {
    const row = rows.get(at);
    if (row && this.owned.has(row)) return row;
    const own = row ? [...row] : [];
    this.owned.add(own);
    rows.set(at, own);
    return own;
  }
}

export function requireOnSheet(area: Area): void {
  if (!isOnSheet(area)) throw new CellRefusal('outside', JSON.stringify(area));
}

/** What stands where a sheet keeps no cell, by column. */
export function blankCells({ columnFormats, defaults }: CellSheet): (column: number) => Cell {
  const known = new Map<CellFormat, Cell>();
  return (column) => {
    const format = columnFormats.get(column) ?? defaults.format;
    const cell = known.get(format) ?? { content: blankContent, format };
    known.set(format, cell);
    return cell;
  };
}

function* linesOf(from: number, to: number): Generator<number> {
  for (let line = from; line <= to; line += 1) yield line;
}

/** The rows of an area that are there. */
export function rowsWithin(rows: ReadonlyMap<number, unknown>, area: Area): readonly number[] {
  if (area.rows < rows.size) return [...linesOf(area.row, lastRow(area))].filter((row) => rows.has(row));
  return [...rows.keys()].filter((row) => row >= area.row && row <= lastRow(area));
}

function trim(row: Row): void {
  while (row.length > 0 && row[row.length - 1] === undefined) row.pop();
}
