import type { Area } from '../../../src/sheets/layout';
import type { DefinedName } from './cell-book';
import type { CellContent } from './cell-content';
import type { CellFormat } from './cell-format';
import type {
  ConditionalFormat,
  SheetPrint,
  SheetProtection,
  SheetValidation,
  SheetVisibility,
} from './cell-sheet';

/** A conditional format to be; it wins over the others unless `last`. */
export type NewConditionalFormat = Omit<ConditionalFormat, 'id' | 'priority'> & { readonly last?: boolean };

export type FormatChange = Partial<Omit<CellFormat, 'borders'>> & {
  readonly borders?: Partial<CellFormat['borders']>;
};

/**
 * The changes of one step, visible at once through the workbook's reading methods. Sheets go by id. What makes no
 * sense throws a `CellRefusal`; let it pass through the step, which then leaves nothing behind. Protection of
 * sheets is the caller's to ask for (`CellWorkbook.mayWrite`); that of the structure is seen to here.
 */
export class CellEdit {
  /** Contents as many as the area has cells, row by row. */
  setContents(_sheet: string, _area: Area, _contents: readonly (readonly CellContent[])[]): void {
    throw new Error('not yet');
  }
  clear(_sheet: string, _area: Area, _what: 'contents' | 'formats' | 'all'): void {
    throw new Error('not yet');
  }
  /** Over the whole sheet (all rows and columns) it becomes the default format as well. */
  setFormat(_sheet: string, _area: Area, _change: FormatChange): void {
    throw new Error('not yet');
  }
  /** Empties all but the first cell. */
  merge(_sheet: string, _area: Area): void {
    throw new Error('not yet');
  }
  /** Takes every merge away that touches the area. */
  unmerge(_sheet: string, _area: Area): void {
    throw new Error('not yet');
  }
  insertRows(_sheet: string, _row: number, _count: number, _copyFormatFromAbove: boolean): void {
    throw new Error('not yet');
  }
  deleteRows(_sheet: string, _row: number, _count: number): void {
    throw new Error('not yet');
  }
  insertColumns(_sheet: string, _column: number, _count: number, _copyFormatFromLeft: boolean): void {
    throw new Error('not yet');
  }
  deleteColumns(_sheet: string, _column: number, _count: number): void {
    throw new Error('not yet');
  }
  /** In characters; null is the default. */
  setColumnWidth(_sheet: string, _column: number, _count: number, _characters: number | null): void {
    throw new Error('not yet');
  }
  /** In points; null fits the text; 0 hides. */
  setRowHeight(_sheet: string, _row: number, _count: number, _points: number | null): void {
    throw new Error('not yet');
  }
  freeze(_sheet: string, _rows: number, _columns: number): void {
    throw new Error('not yet');
  }
  setPrint(_sheet: string, _change: Partial<SheetPrint>): void {
    throw new Error('not yet');
  }
  /** Takes the place of what validated its areas before. */
  addValidation(_sheet: string, _validation: SheetValidation): void {
    throw new Error('not yet');
  }
  clearValidations(_sheet: string, _area: Area): void {
    throw new Error('not yet');
  }
  /** Gives its id. */
  addConditionalFormat(_sheet: string, _format: NewConditionalFormat): string {
    throw new Error('not yet');
  }
  changeConditionalFormat(_sheet: string, _id: string, _change: Partial<NewConditionalFormat>): void {
    throw new Error('not yet');
  }
  removeConditionalFormat(_sheet: string, _id: string): void {
    throw new Error('not yet');
  }
  /** Takes the conditional formats off an area; what they cover beside it stays. */
  clearConditionalFormats(_sheet: string, _area: Area): void {
    throw new Error('not yet');
  }
  protect(_sheet: string, _allow: Partial<SheetProtection>): void {
    throw new Error('not yet');
  }
  unprotect(_sheet: string): void {
    throw new Error('not yet');
  }
  protectStructure(_isProtected: boolean): void {
    throw new Error('not yet');
  }
  /** Gives the id of an empty sheet at a place among the tabs, from 0. Doesn't activate it. */
  addSheet(_name: string, _position: number): string {
    throw new Error('not yet');
  }
  removeSheet(_sheet: string): void {
    throw new Error('not yet');
  }
  renameSheet(_sheet: string, _name: string): void {
    throw new Error('not yet');
  }
  moveSheet(_sheet: string, _position: number): void {
    throw new Error('not yet');
  }
  /** Gives the id of the copy, named `X (2)`. Doesn't activate it. */
  copySheet(_sheet: string, _position: number): string {
    throw new Error('not yet');
  }
  setVisibility(_sheet: string, _visibility: SheetVisibility): void {
    throw new Error('not yet');
  }
  addName(_name: DefinedName): void {
    throw new Error('not yet');
  }
  changeName(
    _name: string,
    _scope: string | null,
    _change: Partial<Pick<DefinedName, 'formula' | 'visible' | 'comment'>>,
  ): void {
    throw new Error('not yet');
  }
  removeName(_name: string, _scope: string | null): void {
    throw new Error('not yet');
  }
  /** Puts a part in place of the one with its id, or a new one. Gives its id. */
  setCustomXml(_xml: string, _id?: string): string {
    throw new Error('not yet');
  }
  removeCustomXml(_id: string): void {
    throw new Error('not yet');
  }
  /** `undefined` takes it away. */
  setSetting(_key: string, _value: unknown): void {
    throw new Error('not yet');
  }
}
