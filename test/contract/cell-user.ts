import type { Address, Area } from '../../src/sheets/layout';
import { CellRefusal } from '../simulators/cells/cell-refusal';
import type { CellEdit } from '../simulators/cells/cell-edit';
import type { CellWorkbook } from '../simulators/cells/cell-workbook';
import type { ContractUser } from './harness';

/** The person at the keyboard of a simulated program. What the program refuses with a message rejects. */
export class CellUser implements ContractUser {
  constructor(private readonly workbook: CellWorkbook) {}

  async type(sheet: string, at: Address, text: string): Promise<void> {
    await this.done(() => this.workbook.typed(sheet, at, text));
  }

  async paste(sheet: string, at: Address, texts: readonly (readonly string[])[]): Promise<void> {
    await this.done(() => this.workbook.pasted(sheet, at, texts));
  }

  async clear(sheet: string, area: Area): Promise<void> {
    await this.done(() => {
      if (!this.workbook.mayWrite(sheet, area)) throw new CellRefusal('protected');
      this.step((edit) => edit.clear(sheet, area, 'contents'));
    });
  }

  async format(sheet: string, area: Area, fill: string): Promise<void> {
    await this.done(() => {
      this.requireAllowed(sheet, 'allowFormatCells');
      this.step((edit) => edit.setFormat(sheet, area, { fill, bold: true }));
    });
  }

  async insertRows(sheet: string, row: number, count: number): Promise<void> {
    await this.done(() => {
      this.requireAllowed(sheet, 'allowInsertRows');
      this.step((edit) => edit.insertRows(sheet, row, count, true));
    });
  }

  async deleteRows(sheet: string, row: number, count: number): Promise<void> {
    await this.done(() => {
      this.requireAllowed(sheet, 'allowDeleteRows');
      this.step((edit) => edit.deleteRows(sheet, row, count));
    });
  }

  async undo(): Promise<void> {
    await this.done(() => this.workbook.undo());
  }

  async redo(): Promise<void> {
    await this.done(() => this.workbook.redo());
  }

  async select(sheet: string, at: Address): Promise<void> {
    await this.done(() => this.workbook.select(sheet, { ...at, rows: 1, columns: 1 }));
  }

  async activate(sheet: string): Promise<void> {
    await this.done(() => this.workbook.activate(sheet));
  }

  async addSheet(name: string): Promise<string> {
    return this.done(() =>
      this.step((edit) => {
        const id = edit.addSheet(name, this.workbook.sheets.length);
        this.workbook.activate(id);
        return id;
      }),
    );
  }

  async renameSheet(sheet: string, name: string): Promise<void> {
    await this.done(() => this.step((edit) => edit.renameSheet(sheet, name)));
  }

  /** Right behind the original, as dragging its tab with Ctrl does. */
  async copySheet(sheet: string): Promise<string> {
    return this.done(() =>
      this.step((edit) => {
        const position = this.workbook.sheets.findIndex(({ id }) => id === sheet) + 1;
        const id = edit.copySheet(sheet, position);
        this.workbook.activate(id);
        return id;
      }),
    );
  }

  async hideSheet(sheet: string): Promise<void> {
    await this.done(() => this.step((edit) => edit.setVisibility(sheet, 'hidden')));
  }

  async removeSheet(sheet: string): Promise<void> {
    await this.done(() => this.step((edit) => edit.removeSheet(sheet)));
  }

  private step<T>(work: (edit: CellEdit) => T): T {
    return this.workbook.step('person', work);
  }

  private requireAllowed(
    sheet: string,
    what: 'allowFormatCells' | 'allowInsertRows' | 'allowDeleteRows',
  ): void {
    const protection = this.workbook.sheet(sheet)?.protection;
    if (protection && !protection[what]) throw new CellRefusal('protected');
  }

  /** A program answers a keystroke in its own time. */
  private async done<T>(work: () => T): Promise<T> {
    const result = work();
    await Promise.resolve();
    return result;
  }
}
