import type {
  Host,
  HostCapabilities,
  SheetEdit,
  SheetReference,
  SheetSelection,
  Unsubscribe,
} from '../../src/hosts/host';
import type { Binding } from '../../src/sheets/binding';
import type { Grid } from '../../src/sheets/grid';
import type { Address, Area, SheetLayout } from '../../src/sheets/layout';
import type { RowMarks, SheetMarks } from '../../src/sheets/marks';
import type { SheetChange } from '../../src/sheets/sheet-change';
import { withChange } from './memory/memory-changes';
import { gridOf } from './memory/memory-grid';
import { MemoryLook } from './memory/memory-look';
import { sheetOfLayout, type MemorySheet } from './memory/memory-sheet';
import { MemoryUser } from './memory/memory-user';
import { MemoryWorkbook } from './memory/memory-workbook';

/**
 * A spreadsheet program without a screen: the host for tests of the pane, which type through `user` and look
 * through `look`. It runs the contract suite, so what holds for it holds for the others.
 */
export class MemoryHost implements Host {
  readonly user: MemoryUser;
  readonly look: MemoryLook;
  readonly capabilities: HostCapabilities = {
    program: 'preview',
    undoGroups: true,
    undoableInsert: true,
    sparesUndo: true,
    inputPrompts: true,
    printSetup: true,
    displayLanguage: 'zh-CN',
  };

  constructor(private readonly workbook: MemoryWorkbook = MemoryWorkbook.blank()) {
    this.user = new MemoryUser(workbook);
    this.look = new MemoryLook(workbook);
  }

  /** Saves the document and opens it in another host. */
  reopened(): MemoryHost {
    return new MemoryHost(this.workbook.reopened());
  }

  async insertSheet(layout: SheetLayout, binding: Binding | null): Promise<SheetReference> {
    const { workbook } = this;
    const id = workbook.newId();
    const sheet = sheetOfLayout(id, this.freeName(layout.name), layout);
    const behind = workbook.sheets.findIndex((candidate) => candidate.id === workbook.active) + 1;
    workbook.change(workbook.sheets.toSpliced(behind, 0, sheet), []);
    if (binding) workbook.bindings.set(id, binding);
    workbook.select(id, layout.cursor);
    return Promise.resolve(this.reference(sheet));
  }

  async listSheets(): Promise<readonly SheetReference[]> {
    const visible = this.workbook.sheets.filter(({ hidden }) => !hidden);
    return Promise.resolve(visible.map((sheet) => this.reference(sheet)));
  }

  async activeSheet(): Promise<SheetReference | null> {
    return Promise.resolve(this.reference(this.workbook.sheet(this.workbook.active)));
  }

  async activateSheet(sheet: string): Promise<void> {
    this.workbook.activate(sheet);
    return Promise.resolve();
  }

  async readGrid(sheet: string, area?: Area): Promise<Grid> {
    return Promise.resolve(gridOf(this.workbook, this.workbook.sheet(sheet), area));
  }

  async apply(sheet: string, changes: readonly SheetChange[]): Promise<void> {
    const before = this.workbook.sheet(sheet);
    const after = changes.reduce(withChange, before);
    if (changes.length > 0) this.workbook.changeSheet(after, [{ sheet, area: null }]);
    return Promise.resolve();
  }

  async showMarks(sheet: string, marks: SheetMarks, whole: boolean): Promise<void> {
    this.workbook.sheet(sheet);
    const kept = whole ? [] : [...(this.workbook.marks.get(sheet)?.rows ?? [])];
    const rows = new Map<number, RowMarks>([...kept, ...marks.rows.map((row) => [row.row, row] as const)]);
    this.workbook.marks.set(sheet, { ...marks, rows });
    return Promise.resolve();
  }

  async clearMarks(sheet: string): Promise<void> {
    this.workbook.sheet(sheet);
    this.workbook.marks.delete(sheet);
    return Promise.resolve();
  }

  async select(sheet: string, address: Address): Promise<void> {
    this.workbook.select(sheet, address);
    return Promise.resolve();
  }

  async bind(sheet: string, binding: Binding | null): Promise<void> {
    this.workbook.sheet(sheet);
    if (binding) this.workbook.bindings.set(sheet, binding);
    else this.workbook.bindings.delete(sheet);
    return Promise.resolve();
  }

  onEdit(listener: (edit: SheetEdit) => void): Unsubscribe {
    return this.workbook.edits.add(listener);
  }

  onSelect(listener: (selection: SheetSelection) => void): Unsubscribe {
    return this.workbook.selections.add(listener);
  }

  onSheetsChange(listener: () => void): Unsubscribe {
    return this.workbook.sheetsChanges.add(listener);
  }

  private reference({ id, name }: MemorySheet): SheetReference {
    return { id, name, binding: this.workbook.bindings.get(id) ?? null };
  }

  private freeName(wish: string): string {
    const taken = new Set(this.workbook.sheets.map(({ name }) => name));
    let name = wish;
    for (let number = 2; taken.has(name); number += 1) name = `${wish} (${String(number)})`;
    return name;
  }
}
