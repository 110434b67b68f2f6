import { Listeners } from '../../../src/hosts/listeners';
import type { Address, Area } from '../../../src/sheets/layout';
import type { CellBook, CustomXmlPart, DefinedName } from './cell-book';
import { blankContent, type CellContent, type CellValue } from './cell-content';
import { blankCells, CellDraft, requireOnSheet } from './cell-draft';
import { CellEdit } from './cell-edit';
import type { CellEvent } from './cell-event';
import type { CellFormat } from './cell-format';
import { CellHistory, type Retraced } from './cell-history';
import { CellRefusal } from './cell-refusal';
import { emptySheet, type Cell, type CellSheet } from './cell-sheet';
import { CellValues } from './cell-values';
import { appliedAt, type AppliedConditionalFormat } from './conditional-look';
import { displayText } from './display-text';
import { hasLocked } from './has-locked';
import { isSameName } from './sheet-names';
import { typedContent } from './typed-content';
import { usedArea } from './used-area';
import { choicesAt, validationAt } from './validation-at';
import { readBook } from './xlsx/read-book';
import { writeBook } from './xlsx/write-book';

export interface CellSelection {
  readonly sheet: string;
  /** Its first cell is the active one. */
  readonly area: Area;
}

/** How many workbooks were opened. */
let sessions = 0;

const firstCell: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** A spreadsheet program's document with its undo history, selection and events, whatever the program. Sheets go by id. */
export class CellWorkbook {
  /** What dates typed without a year take theirs from. */
  clock: () => Date = () => new Date();
  readonly events = {
    onEvent: (listener: (event: CellEvent) => void): (() => void) => this.listeners.add(listener),
  };

  private readonly listeners = new Listeners<CellEvent>();
  private readonly history = new CellHistory();
  private readonly selections = new Map<string, Area>();
  private draft: CellDraft | null = null;
  private values: CellValues | null = null;
  private activeId: string;
  private ids = 0;

  private constructor(private standing: CellBook) {
    const first = standing.sheets.find(({ visibility }) => visibility === 'visible') ?? standing.sheets[0];
    if (!first) throw new CellRefusal('last-visible');
    this.activeId = first.id;
  }

  /** One empty sheet, `Sheet1`, with A1 selected. */
  static blank(): CellWorkbook {
    return new CellWorkbook({
      sheets: [emptySheet('sheet-1', 'Sheet1')],
      names: [],
      customXml: [],
      settings: new Map(),
      structureProtected: false,
    });
  }

  /** An .xlsx file; ids are new. */
  static open(bytes: Uint8Array): CellWorkbook {
    // Ids of its own, so that one from another workbook is found out.
    let ids = 0;
    const session = (sessions += 1);
    const { book, active, selections } = readBook(bytes, (kind) => `${kind}-${session}-${(ids += 1)}`);
    const workbook = new CellWorkbook(book);
    if (active !== null && workbook.sheet(active)?.visibility === 'visible') workbook.activeId = active;
    for (const [sheet, area] of selections) workbook.selections.set(sheet, area);
    return workbook;
  }

  /** An .xlsx file. */
  save(): Uint8Array {
    return writeBook(this.book, this.worked, {
      active: this.activeId,
      selected: (sheet) => this.selections.get(sheet) ?? firstCell,
    });
  }

  /** In the order of their tabs, hidden ones too. */
  get sheets(): readonly CellSheet[] {
    return this.book.sheets;
  }

  get active(): CellSheet {
    return this.found(this.activeId);
  }

  /** That of the active sheet. */
  get selection(): CellSelection {
    return { sheet: this.activeId, area: this.selections.get(this.activeId) ?? firstCell };
  }

  get names(): readonly DefinedName[] {
    return this.book.names;
  }

  get customXml(): readonly CustomXmlPart[] {
    return this.book.customXml;
  }

  get settings(): ReadonlyMap<string, unknown> {
    return this.book.settings;
  }

  get structureProtected(): boolean {
    return this.book.structureProtected;
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  /** How many steps can be undone. */
  get undoDepth(): number {
    return this.history.depth;
  }

  /** Makes one undo record of all those above a depth. */
  mergeUndo(depth: number): void {
    this.history.join(depth);
  }

  sheet(id: string): CellSheet | undefined {
    return this.book.sheets.find((sheet) => sheet.id === id);
  }

  /** Names compare case-insensitively. */
  sheetNamed(name: string): CellSheet | undefined {
    return this.book.sheets.find((sheet) => isSameName(sheet.name, name));
  }

  content(sheet: string, row: number, column: number): CellContent {
    return this.cell(sheet, row, column)?.content ?? blankContent;
  }

  /** That of a formula worked out. */
  value(sheet: string, row: number, column: number): CellValue {
    this.found(sheet);
    return this.worked.value(sheet, row, column);
  }

  /** As displayed, by the number format. */
  text(sheet: string, row: number, column: number): string {
    return displayText(this.value(sheet, row, column), this.format(sheet, row, column).numberFormat);
  }

  format(sheet: string, row: number, column: number): CellFormat {
    return this.cell(sheet, row, column)?.format ?? blankCells(this.found(sheet))(column).format;
  }

  /** The block round all cells with a content, unless `valuesOnly` also those with a format of their own. */
  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    return usedArea(this.found(sheet), valuesOnly);
  }

  /** Null where none applies. */
  conditionalFormatAt(sheet: string, row: number, column: number): AppliedConditionalFormat | null {
    return appliedAt(this.found(sheet), this.worked, row, column);
  }

  /** What a cell's dropdown offers; null where it has none. */
  choicesAt(sheet: string, row: number, column: number): readonly string[] | null {
    return choicesAt(this.found(sheet), this.worked, row, column);
  }

  /** Whether the protection of the sheet leaves all cells of an area to be written. */
  mayWrite(sheet: string, area: Area): boolean {
    requireOnSheet(area);
    const found = this.found(sheet);
    return !found.protection || !hasLocked(found, area);
  }

  /**
   * One undo record and one group of events, told when it is done. A throw inside restores everything. A step in a
   * step belongs to it. Without any change it is no undo step.
   */
  step<T>(origin: 'person' | 'program', work: (edit: CellEdit) => T): T {
    return this.carriedOut(origin, work, true);
  }

  /** A step that is not recorded, clears no redo, and that undo and redo leave standing. */
  withoutUndo<T>(work: (edit: CellEdit) => T): T {
    return this.carriedOut('program', work, false);
  }

  /** A person's keyboard, one step: what a protected cell or a strict dropdown doesn't take throws a `CellRefusal`. */
  typed(sheet: string, at: Address, text: string): void {
    this.requireChoice(sheet, at, text);
    this.pasted(sheet, at, [[text]]);
  }

  /** One step, each as typed; dropdowns don't stop it. */
  pasted(sheet: string, at: Address, texts: readonly (readonly string[])[]): void {
    const area = { row: at.row, column: at.column, rows: texts.length, columns: texts[0]?.length ?? 0 };
    requireOnSheet(area);
    if (!this.mayWrite(sheet, area)) throw new CellRefusal('protected');
    const year = this.clock().getFullYear();
    const typed = texts.map((row, down) =>
      row.map((text, right) =>
        typedContent(text, this.format(sheet, at.row + down, at.column + right), year),
      ),
    );
    this.step('person', (edit) => {
      edit.setContents(
        sheet,
        area,
        typed.map((row) => row.map(({ content }) => content)),
      );
      typed.forEach((row, down) => {
        row.forEach(({ numberFormat }, right) => {
          const cell = { row: at.row + down, column: at.column + right, rows: 1, columns: 1 };
          if (numberFormat !== undefined) edit.setFormat(sheet, cell, { numberFormat });
        });
      });
    });
  }

  undo(): void {
    this.retrace((now) => this.history.undo(now));
  }

  redo(): void {
    this.retrace((now) => this.history.redo(now));
  }

  clearUndo(): void {
    this.history.clear();
  }

  /** Activates the sheet too. */
  select(sheet: string, area: Area): void {
    requireOnSheet(area);
    this.activate(sheet);
    const { row, column, rows, columns } = area;
    this.selections.set(sheet, { row, column, rows, columns });
    this.tell([{ kind: 'selected', sheet, area: { row, column, rows, columns } }]);
  }

  /** A hidden sheet can't be. */
  activate(sheet: string): void {
    if (this.found(sheet).visibility !== 'visible') throw new CellRefusal('sheet-missing', sheet);
    const before = this.activeId;
    if (before === sheet) return;
    this.activeId = sheet;
    this.tell([{ kind: 'activated', sheet, before }]);
  }

  private get book(): CellBook {
    return this.draft?.book ?? this.standing;
  }

  private get worked(): CellValues {
    this.values ??= new CellValues(this.book);
    return this.values;
  }

  private found(id: string): CellSheet {
    const sheet = this.sheet(id);
    if (!sheet) throw new CellRefusal('sheet-missing', id);
    return sheet;
  }

  private cell(sheet: string, row: number, column: number): Cell | undefined {
    return this.found(sheet).cells.get(row)?.[column];
  }

  private carriedOut<T>(origin: 'person' | 'program', work: (edit: CellEdit) => T, isRecorded: boolean): T {
    if (this.draft) return work(new CellEdit(this.draft));
    const before = this.standing;
    const activeBefore = this.activeId;
    const selectionsBefore = new Map(this.selections);
    const draft = new CellDraft(before, this.newId, origin, () => (this.values = null));
    this.draft = draft;
    try {
      const result = work(new CellEdit(draft));
      this.standing = draft.book;
      this.draft = null;
      const { lineChanges } = draft;
      const events = draft.events.filter(({ kind }) => kind !== 'selected' && kind !== 'activated');
      if (isRecorded && this.standing !== before)
        this.history.record({ before, after: this.standing, lineChanges, events });
      this.tell([...draft.events, ...this.withActiveThere(before)]);
      return result;
    } finally {
      if (this.draft) {
        this.draft = null;
        this.values = null;
        this.activeId = activeBefore;
        this.selections.clear();
        for (const [sheet, area] of selectionsBefore) this.selections.set(sheet, area);
      }
    }
  }

  private retrace(step: (now: CellBook) => Retraced | null): void {
    if (this.draft) throw new Error('undo in the midst of a step');
    const before = this.standing;
    const retraced = step(before);
    if (!retraced) return;
    this.standing = retraced.book;
    this.values = null;
    const isThere = (event: CellEvent): boolean =>
      event.kind !== 'edited' || this.sheet(event.sheet) !== undefined;
    this.tell([...retraced.events.filter(isThere), ...this.withActiveThere(before)]);
  }

  /** Where the active sheet is gone or hidden, the next visible one becomes active. */
  private withActiveThere(before: CellBook): readonly CellEvent[] {
    const isVisible = (sheet: CellSheet | undefined): boolean => sheet?.visibility === 'visible';
    if (isVisible(this.sheet(this.activeId))) return [];
    const gone = this.activeId;
    const at = Math.max(
      0,
      before.sheets.findIndex(({ id }) => id === gone),
    );
    const { sheets } = this.standing;
    const next = sheets.slice(at).find(isVisible) ?? [...sheets.slice(0, at)].reverse().find(isVisible);
    if (!next) throw new CellRefusal('last-visible');
    this.activeId = next.id;
    return [{ kind: 'activated', sheet: next.id, before: gone }];
  }

  /** What happens in a step is told when it is done. */
  private tell(events: readonly CellEvent[]): void {
    if (this.draft) this.draft.events.push(...events);
    else for (const event of events) this.listeners.tell(event);
  }

  private readonly newId = (kind: string): string => {
    this.ids += 1;
    return `${kind}-new-${this.ids}`;
  };

  private requireChoice(sheet: string, { row, column }: Address, text: string): void {
    const validation = validationAt(this.found(sheet), row, column);
    const isStrict = validation?.error.shown === true && validation.error.style === 'stop';
    const choices = isStrict && text !== '' ? this.choicesAt(sheet, row, column) : null;
    if (choices && !choices.includes(text)) throw new CellRefusal('validation', text);
  }
}
