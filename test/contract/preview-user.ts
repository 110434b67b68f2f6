import { CellValueType } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FRange, FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Address, Area } from '../../src/sheets/layout';
import type { ContractUser } from './harness';

/** The person at the grid, through the commands that its keyboard and menus run. Real keys come in the e2e tests. */
export class PreviewUser implements ContractUser {
  constructor(private readonly api: FUniver) {}

  async type(sheet: string, at: Address, text: string): Promise<void> {
    const cell = this.range(sheet, { ...at, rows: 1, columns: 1 });
    // The command takes 5/14 for a date even in a text cell; the editor, whose keys the e2e tests press, doesn't.
    const isText = cell.getCellStyleData()?.n?.pattern === '@';
    cell.setValue(isText ? { v: text, t: CellValueType.STRING } : text);
    await Promise.resolve();
  }

  async paste(sheet: string, at: Address, texts: readonly (readonly string[])[]): Promise<void> {
    const area = { ...at, rows: texts.length, columns: texts[0]?.length ?? 0 };
    this.range(sheet, area).setValues(
      texts.map((row) => row.map((text) => (text === '' ? null : text)) as string[]),
    );
    await Promise.resolve();
  }

  async clear(sheet: string, area: Area): Promise<void> {
    this.range(sheet, area).clearContent();
    await Promise.resolve();
  }

  async format(sheet: string, area: Area, fill: string): Promise<void> {
    this.range(sheet, area).setBackground(fill).setFontWeight('bold');
    await Promise.resolve();
  }

  async insertRows(sheet: string, row: number, count: number): Promise<void> {
    this.sheet(sheet).insertRows(row, count);
    await Promise.resolve();
  }

  async deleteRows(sheet: string, row: number, count: number): Promise<void> {
    this.sheet(sheet).deleteRows(row, count);
    await Promise.resolve();
  }

  async undo(): Promise<void> {
    await this.api.undo();
  }

  async redo(): Promise<void> {
    await this.api.redo();
  }

  async select(sheet: string, at: Address): Promise<void> {
    this.workbook.setActiveSheet(sheet);
    this.range(sheet, { ...at, rows: 1, columns: 1 }).activate();
    await Promise.resolve();
  }

  async activate(sheet: string): Promise<void> {
    this.workbook.setActiveSheet(sheet);
    await Promise.resolve();
  }

  async addSheet(name: string): Promise<string> {
    const added = this.workbook.create(name, 50, 10);
    await Promise.resolve();
    return added.getSheetId();
  }

  async renameSheet(sheet: string, name: string): Promise<void> {
    this.sheet(sheet).setName(name);
    await Promise.resolve();
  }

  async copySheet(sheet: string): Promise<string> {
    const copy = this.workbook.duplicateSheet(this.sheet(sheet));
    await Promise.resolve();
    return copy.getSheetId();
  }

  async hideSheet(sheet: string): Promise<void> {
    this.sheet(sheet).hideSheet();
    await Promise.resolve();
  }

  async removeSheet(sheet: string): Promise<void> {
    this.workbook.deleteSheet(sheet);
    await Promise.resolve();
  }

  private get workbook(): FWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error('no workbook is open');
    return workbook;
  }

  private sheet(id: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet has the id ${id}`);
    return sheet;
  }

  private range(sheet: string, area: Area): FRange {
    return this.sheet(sheet).getRange(area.row, area.column, area.rows, area.columns);
  }
}
