import type { Address } from '../../../src/sheets/layout';
import type { CellValue } from '../../simulators/cells/cell-content';
import type { CellWorkbook } from '../../simulators/cells/cell-workbook';

/** What a person sees of a cell. */
export interface SeenCell {
  readonly text: string;
  /** What conditional formats lay over it: null where none does. */
  readonly color: string | null;
  readonly fill: string | null;
}

/** The open workbook of a simulated program, in the page: what a person does in the grid, and sees there. */
export abstract class BookDesk {
  protected abstract get book(): CellWorkbook;
  /** What the add-in asked of the program that isn't simulated, or did that no add-in may: a test that has any is no test. */
  abstract mistakes(): readonly string[];

  /** Fills a row from the selected cell on; blank texts are skipped. Enter leads to the row below. */
  typeRow(texts: readonly string[]): void {
    const { sheet, area } = this.book.selection;
    texts.forEach((text, at) => {
      const cell = { row: area.row, column: area.column + at };
      this.book.select(sheet, { ...cell, rows: 1, columns: 1 });
      if (text !== '') this.book.typed(sheet, cell, text);
    });
    this.book.select(sheet, { row: area.row + 1, column: area.column, rows: 1, columns: 1 });
  }

  activeCell(): Address {
    const { row, column } = this.book.selection.area;
    return { row, column };
  }

  /** Selects a cell of the active sheet. */
  select({ row, column }: Address): void {
    this.book.select(this.book.active.id, { row, column, rows: 1, columns: 1 });
  }

  activeSheet(): string {
    return this.book.active.name;
  }

  sheetNames(): readonly string[] {
    return this.book.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
  }

  /** A cell of the active sheet. */
  seen({ row, column }: Address): SeenCell {
    const sheet = this.book.active.id;
    const look = this.book.conditionalFormatAt(sheet, row, column)?.format ?? null;
    return {
      text: this.book.text(sheet, row, column),
      color: look?.fontColor ?? null,
      fill: look?.fill ?? null,
    };
  }

  /** Everything on a sheet, row by row, from A1. */
  values(name: string): readonly (readonly CellValue[])[] {
    const sheet = this.named(name);
    const used = this.book.usedArea(sheet, true);
    if (used === null) return [];
    return Array.from({ length: used.row + used.rows }, (_, row) =>
      Array.from({ length: used.column + used.columns }, (__, column) => this.book.value(sheet, row, column)),
    );
  }

  /** The workbook as an .xlsx file, in Base64. */
  save(): string {
    const bytes = this.book.save();
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }

  private named(name: string): string {
    const sheet = this.book.sheetNamed(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet.id;
  }
}

declare global {
  interface Window {
    bookDesk?: BookDesk;
  }
}
