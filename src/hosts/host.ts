import type { Binding } from '../sheets/binding';
import type { Grid } from '../sheets/grid';
import type { Address, Area, SheetLayout } from '../sheets/layout';
import type { SheetMarks } from '../sheets/marks';
import type { SheetChange } from '../sheets/sheet-change';

/**
 * The port to a spreadsheet program. Coarse and asynchronous: one call is one batch, whatever the number of
 * rows. Rows and columns count from 0. A call that can't be carried out rejects with a `HostError`.
 *
 * Costs in round trips, the same for 10 rows and for 10,000: `insertSheet` ≤ 3, `readGrid` ≤ 1, `apply` ≤ 1, or 2
 * where it has to look first whether all can be carried out, `showMarks` ≤ 1. What a program does not take in one
 * piece goes in several.
 */
export interface Host {
  readonly capabilities: HostCapabilities;

  /** Draws a layout on a new sheet beside the active one, activates it and puts the cursor in place. One undo where the host can. */
  insertSheet(layout: SheetLayout, binding: Binding | null): Promise<SheetReference>;
  /** All visible sheets in their order, each with its binding. */
  listSheets(): Promise<readonly SheetReference[]>;
  activeSheet(): Promise<SheetReference | null>;
  activateSheet(sheet: string): Promise<void>;

  /**
   * The used part of a sheet: the block round all cells that hold a value or a formula, whatever else is only
   * formatted; an empty sheet gives a grid without rows. With `area`, just that block, blank cells included.
   * Formulas are up to date with the edits before the call.
   */
  readGrid(sheet: string, area?: Area): Promise<Grid>;
  /**
   * Carries out changes in their order, as one undoable step where the host can. Not echoed to `onEdit`, nor are the formulas that
   * follow from it. Either all or none are carried out.
   */
  apply(sheet: string, changes: readonly SheetChange[]): Promise<void>;

  /** Shows marks on the rows named, replacing what these rows showed; `whole` first takes all marks of the sheet away. Not an edit, and no undo step where the host can. */
  showMarks(sheet: string, marks: SheetMarks, whole: boolean): Promise<void>;
  /** Takes marks and the 校验结果 column away without a trace on the user's own formats. */
  clearMarks(sheet: string): Promise<void>;
  /** Selects a cell, scrolls to it, activates its sheet; focus goes to the grid. `onSelect` tells of it. */
  select(sheet: string, address: Address): Promise<void>;

  /** Keeps the binding in the document; null takes it away. No undo step where the host can. */
  bind(sheet: string, binding: Binding | null): Promise<void>;

  /** Edits by the user, undo and redo included; never our own writes. Returns the unsubscribe. */
  onEdit(listener: (edit: SheetEdit) => void): Unsubscribe;
  onSelect(listener: (selection: SheetSelection) => void): Unsubscribe;
  /** A sheet was activated, added, removed or renamed. */
  onSheetsChange(listener: () => void): Unsubscribe;
}

export type Unsubscribe = () => void;

/** What a host can do; what it can't is put in words by the pane. */
export interface HostCapabilities {
  readonly program: 'excel' | 'wps' | 'preview';
  /** Whether a batch of changes (`apply`) is one undo. */
  readonly undoGroups: boolean;
  /** Whether an inserted sheet goes away by one undo. */
  readonly undoableInsert: boolean;
  /** Whether marks and bindings leave the person's undo alone; else they are steps in it, or the end of it. */
  readonly sparesUndo: boolean;
  readonly inputPrompts: boolean;
  /** Whether paper, print area and repeated rows can be set. */
  readonly printSetup: boolean;
  /** The language the program itself shows, `zh-CN`. */
  readonly displayLanguage: string;
}

/** A sheet: `id` is stable while the document is open, whatever its name. */
export interface SheetReference {
  readonly id: string;
  readonly name: string;
  readonly binding: Binding | null;
}

/** Cells changed by the user. Rows inserted or deleted, or what can't be told, come as `area: null`: read anew. */
export interface SheetEdit {
  readonly sheet: string;
  readonly area: Area | null;
}

export interface SheetSelection {
  readonly sheet: string;
  readonly address: Address;
}
