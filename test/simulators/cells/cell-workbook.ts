import type { Address, Area } from '../../../src/sheets/layout';
import type { CustomXmlPart, DefinedName } from './cell-book';
import type { CellContent, CellValue } from './cell-content';
import type { CellEdit } from './cell-edit';
import type { CellEvent } from './cell-event';
import type { CellFormat } from './cell-format';
import type { CellSheet, ConditionalFormat, ConditionalLook } from './cell-sheet';

export interface CellSelection {
  readonly sheet: string;
  /** Its first cell is the active one. */
  readonly area: Area;
}

/** What conditional formats make of a cell. */
export interface AppliedConditionalFormat {
  /** Each part from the first rule that sets it. */
  readonly format: ConditionalLook;
  /** Those that apply, the winning one first. */
  readonly rules: readonly ConditionalFormat[];
}

/** A spreadsheet program's document with its undo history, selection and events, whatever the program. Sheets go by id. */
export class CellWorkbook {
  /** One empty sheet, `Sheet1`, with A1 selected. */
  static blank(): CellWorkbook {
    throw new Error('not yet');
  }
  /** An .xlsx file; ids are new. */
  static open(_bytes: Uint8Array): CellWorkbook {
    throw new Error('not yet');
  }
  save(): Uint8Array {
    throw new Error('not yet');
  }

  /** In the order of their tabs, hidden ones too. */
  get sheets(): readonly CellSheet[] {
    throw new Error('not yet');
  }
  get active(): CellSheet {
    throw new Error('not yet');
  }
  /** That of the active sheet. */
  get selection(): CellSelection {
    throw new Error('not yet');
  }
  get names(): readonly DefinedName[] {
    throw new Error('not yet');
  }
  get customXml(): readonly CustomXmlPart[] {
    throw new Error('not yet');
  }
  get settings(): ReadonlyMap<string, unknown> {
    throw new Error('not yet');
  }
  get structureProtected(): boolean {
    throw new Error('not yet');
  }
  get canUndo(): boolean {
    throw new Error('not yet');
  }
  get canRedo(): boolean {
    throw new Error('not yet');
  }
  readonly events: { onEvent(listener: (event: CellEvent) => void): () => void } = {
    onEvent: () => {
      throw new Error('not yet');
    },
  };

  sheet(_id: string): CellSheet | undefined {
    throw new Error('not yet');
  }
  /** Names compare case-insensitively. */
  sheetNamed(_name: string): CellSheet | undefined {
    throw new Error('not yet');
  }
  content(_sheet: string, _row: number, _column: number): CellContent {
    throw new Error('not yet');
  }
  /** That of a formula worked out. */
  value(_sheet: string, _row: number, _column: number): CellValue {
    throw new Error('not yet');
  }
  /** As displayed, by the number format. */
  text(_sheet: string, _row: number, _column: number): string {
    throw new Error('not yet');
  }
  format(_sheet: string, _row: number, _column: number): CellFormat {
    throw new Error('not yet');
  }
  /** The block round all cells with a content, unless `valuesOnly` also those with a format of their own. */
  usedArea(_sheet: string, _valuesOnly: boolean): Area | null {
    throw new Error('not yet');
  }
  /** Null where none applies. */
  conditionalFormatAt(_sheet: string, _row: number, _column: number): AppliedConditionalFormat | null {
    throw new Error('not yet');
  }
  /** Whether the protection of the sheet leaves all cells of an area to be written. */
  mayWrite(_sheet: string, _area: Area): boolean {
    throw new Error('not yet');
  }

  /** One undo record and one group of events, told when it is done. A throw inside restores everything. A step in a step belongs to it. */
  step<T>(_origin: 'person' | 'program', _work: (edit: CellEdit) => T): T {
    throw new Error('not yet');
  }
  /** A step that is not recorded, clears no redo, and that undo and redo leave standing. */
  withoutUndo<T>(_work: (edit: CellEdit) => T): T {
    throw new Error('not yet');
  }
  /** A person's keyboard, one step: what a protected cell or a strict dropdown doesn't take throws a `CellRefusal`. */
  typed(_sheet: string, _at: Address, _text: string): void {
    throw new Error('not yet');
  }
  /** One step, each as typed; dropdowns don't stop it. */
  pasted(_sheet: string, _at: Address, _texts: readonly (readonly string[])[]): void {
    throw new Error('not yet');
  }
  undo(): void {
    throw new Error('not yet');
  }
  redo(): void {
    throw new Error('not yet');
  }
  clearUndo(): void {
    throw new Error('not yet');
  }
  /** Activates the sheet too. */
  select(_sheet: string, _area: Area): void {
    throw new Error('not yet');
  }
  activate(_sheet: string): void {
    throw new Error('not yet');
  }
}
