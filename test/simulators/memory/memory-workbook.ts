import type { RawCell } from '../../../src/forms/cell';
import type { SheetEdit, SheetSelection } from '../../../src/hosts/host';
import { HostError } from '../../../src/hosts/host-error';
import { Listeners } from '../../../src/hosts/listeners';
import type { Binding } from '../../../src/sheets/binding';
import type { Address } from '../../../src/sheets/layout';
import type { RowMarks, SheetMarks } from '../../../src/sheets/marks';
import { valueOf } from './memory-formula';
import { emptySheet, placeOf, type MemorySheet } from './memory-sheet';

/** A step of the undo history: the sheets before or after it, and what it means as an edit. */
interface Step {
  readonly sheets: readonly MemorySheet[];
  readonly active: string;
  readonly edits: readonly SheetEdit[];
}

export interface ShownMarks extends Omit<SheetMarks, 'rows'> {
  readonly rows: ReadonlyMap<number, RowMarks>;
}

/** A spreadsheet program in memory: sheets, what is shown over them, undo, and who listens. */
export class MemoryWorkbook {
  readonly edits = new Listeners<SheetEdit>();
  readonly selections = new Listeners<SheetSelection>();
  readonly sheetsChanges = new Listeners<void>();
  readonly bindings = new Map<string, Binding>();
  readonly marks = new Map<string, ShownMarks>();
  private readonly cursors = new Map<string, Address>();
  private undone: Step[] = [];
  private done: Step[] = [];
  private ids = 0;

  private constructor(
    public sheets: readonly MemorySheet[],
    public active: string,
  ) {}

  static blank(): MemoryWorkbook {
    return new MemoryWorkbook([emptySheet('sheet-1', 'Sheet1')], 'sheet-1');
  }

  /** The same document, saved and opened anew: without undo history, cursor and listeners. */
  reopened(): MemoryWorkbook {
    const opened = new MemoryWorkbook(structuredClone(this.sheets), this.active);
    for (const [sheet, binding] of this.bindings) opened.bindings.set(sheet, binding);
    for (const [sheet, marks] of this.marks) opened.marks.set(sheet, marks);
    opened.ids = this.ids + 1_000;
    return opened;
  }

  sheet(id: string): MemorySheet {
    const sheet = this.sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new HostError('host.sheet-missing', id);
    return sheet;
  }

  /** The value of a cell, that of a formula worked out. */
  value(sheet: MemorySheet, row: number, column: number): RawCell {
    const cell = sheet.cells.get(placeOf(row, column));
    if (cell?.formula === undefined) return cell?.value ?? null;
    return valueOf(cell.formula, (name) => {
      const [, letter = 'A', digits = '1'] = /^([A-Z])(\d+)$/.exec(name) ?? [];
      return this.value(sheet, Number(digits) - 1, letter.charCodeAt(0) - 65);
    });
  }

  newId(): string {
    this.ids += 1;
    return `sheet-new-${String(this.ids)}`;
  }

  get cursor(): Address {
    return this.cursors.get(this.active) ?? { row: 0, column: 0 };
  }

  /** Makes a change that can be undone. */
  change(sheets: readonly MemorySheet[], edits: readonly SheetEdit[]): void {
    this.done.push({ sheets: this.sheets, active: this.active, edits });
    this.undone = [];
    this.sheets = sheets;
  }

  changeSheet(sheet: MemorySheet, edits: readonly SheetEdit[]): void {
    this.change(
      this.sheets.map((candidate) => (candidate.id === sheet.id ? sheet : candidate)),
      edits,
    );
  }

  undo(): void {
    this.step(this.done, this.undone);
  }

  redo(): void {
    this.step(this.undone, this.done);
  }

  activate(sheet: string): void {
    this.sheet(sheet);
    if (this.active === sheet) return;
    this.active = sheet;
    this.tellSheets();
  }

  select(sheet: string, address: Address): void {
    this.activate(sheet);
    this.cursors.set(sheet, address);
    queueMicrotask(() => {
      this.selections.tell({ sheet, address });
    });
  }

  tellEdits(edits: readonly SheetEdit[]): void {
    queueMicrotask(() => {
      for (const edit of edits) this.edits.tell(edit);
    });
  }

  tellSheets(): void {
    queueMicrotask(() => {
      this.sheetsChanges.tell();
    });
  }

  private step(from: Step[], to: Step[]): void {
    const step = from.pop();
    if (!step) return;
    to.push({ sheets: this.sheets, active: this.active, edits: step.edits });
    this.sheets = step.sheets;
    if (!this.sheets.some(({ id }) => id === this.active)) this.active = step.active;
    this.tellEdits(step.edits.filter((edit) => this.sheets.some(({ id }) => id === edit.sheet)));
    this.tellSheets();
  }
}
