import type { Address, Area } from '../../../src/sheets/layout';
import type { ContractUser } from '../../contract/harness';
import { withRowsDeleted, withRowsInserted } from './memory-rows';
import { emptySheet, withCells } from './memory-sheet';
import { typedCell } from './memory-typing';
import type { MemoryWorkbook } from './memory-workbook';

/** The person at the keyboard of the program in memory. */
export class MemoryUser implements ContractUser {
  constructor(private readonly workbook: MemoryWorkbook) {}

  type(sheet: string, at: Address, text: string): Promise<void> {
    return this.paste(sheet, at, [[text]]);
  }

  async paste(sheet: string, at: Address, texts: readonly (readonly string[])[]): Promise<void> {
    const area = { ...at, rows: texts.length, columns: texts[0]?.length ?? 0 };
    await this.editArea(sheet, area, (row, column) => texts[row - at.row]?.[column - at.column] ?? '');
  }

  async clear(sheet: string, area: Area): Promise<void> {
    await this.editArea(sheet, area, () => '');
  }

  async format(sheet: string, area: Area, fill: string): Promise<void> {
    const formatted = withCells(this.workbook.sheet(sheet), area, (cell) => ({
      value: null,
      ...cell,
      style: { ...cell?.style, fill, bold: true },
    }));
    await this.done(() => {
      this.workbook.changeSheet(formatted, []);
    });
  }

  async insertRows(sheet: string, row: number, count: number): Promise<void> {
    const edits = [{ sheet, area: null }];
    await this.done(() => {
      this.workbook.changeSheet(withRowsInserted(this.workbook.sheet(sheet), row, count), edits);
      this.workbook.tellEdits(edits);
    });
  }

  async deleteRows(sheet: string, row: number, count: number): Promise<void> {
    const edits = [{ sheet, area: null }];
    await this.done(() => {
      this.workbook.changeSheet(withRowsDeleted(this.workbook.sheet(sheet), row, count), edits);
      this.workbook.tellEdits(edits);
    });
  }

  async undo(): Promise<void> {
    await this.done(() => {
      this.workbook.undo();
    });
  }

  async redo(): Promise<void> {
    await this.done(() => {
      this.workbook.redo();
    });
  }

  async select(sheet: string, at: Address): Promise<void> {
    await this.done(() => {
      this.workbook.select(sheet, at);
    });
  }

  async activate(sheet: string): Promise<void> {
    await this.done(() => {
      this.workbook.activate(sheet);
    });
  }

  async addSheet(name: string): Promise<string> {
    const id = this.workbook.newId();
    await this.done(() => {
      this.workbook.change([...this.workbook.sheets, emptySheet(id, name)], []);
      this.workbook.activate(id);
      this.workbook.tellSheets();
    });
    return id;
  }

  async renameSheet(sheet: string, name: string): Promise<void> {
    await this.done(() => {
      this.workbook.changeSheet({ ...this.workbook.sheet(sheet), name }, []);
      this.workbook.tellSheets();
    });
  }

  async copySheet(sheet: string): Promise<string> {
    const id = this.workbook.newId();
    const original = this.workbook.sheet(sheet);
    const binding = this.workbook.bindings.get(sheet);
    await this.done(() => {
      this.workbook.change([...this.workbook.sheets, { ...original, id, name: `${original.name} (2)` }], []);
      if (binding) this.workbook.bindings.set(id, binding);
      this.workbook.activate(id);
    });
    return id;
  }

  async hideSheet(sheet: string): Promise<void> {
    await this.done(() => {
      this.workbook.changeSheet({ ...this.workbook.sheet(sheet), hidden: true }, []);
      const visible = this.workbook.sheets.find((candidate) => !candidate.hidden);
      if (visible) this.workbook.activate(visible.id);
    });
  }

  async removeSheet(sheet: string): Promise<void> {
    await this.done(() => {
      const left = this.workbook.sheets.filter(({ id }) => id !== sheet);
      this.workbook.change(left, []);
      const first = left[0];
      if (this.workbook.active === sheet && first) this.workbook.active = first.id;
      this.workbook.tellSheets();
    });
  }

  private async editArea(
    sheet: string,
    area: Area,
    text: (row: number, column: number) => string,
  ): Promise<void> {
    const edits = [{ sheet, area }];
    const edited = withCells(this.workbook.sheet(sheet), area, (cell, row, column) =>
      typedCell(text(row, column), cell),
    );
    await this.done(() => {
      this.workbook.changeSheet(edited, edits);
      this.workbook.tellEdits(edits);
    });
  }

  /** A program answers a keystroke in its own time. */
  private async done(work: () => void): Promise<void> {
    work();
    await Promise.resolve();
  }
}
