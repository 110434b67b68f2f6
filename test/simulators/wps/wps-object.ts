import type { Area } from '../../../src/sheets/layout';
import type { CellEdit } from '../cells/cell-edit';
import type { CellSheet } from '../cells/cell-sheet';
import type { CellWorkbook } from '../cells/cell-workbook';
import type { LiveAreas } from '../excel/live-areas';
import type { BridgeCalls } from './bridge-calls';
import type { KnownTaskPane } from './task-panes';
import type { WpsFindings } from './wps-findings';
import type { WpsSwitches } from './wps-switches';

/** What the objects of all pages work on. */
export interface WpsProgram {
  readonly switches: WpsSwitches;
  readonly calls: BridgeCalls;
  readonly findings: WpsFindings;
  /** Null where nothing is open. */
  readonly book: CellWorkbook | null;
  readonly bookName: string;
  readonly isReadOnly: boolean;
  readonly from1904: boolean;
  readonly version: string;
  /** Of its interface, by Microsoft's numbers. */
  readonly language: number;
  /** The name of a shape that is selected in place of cells. */
  readonly selectedShape: string | null;
  /** Text by key, shared by all pages. */
  readonly pluginStorage: Map<string, string>;
  enableEvents: boolean;
  displayAlerts: boolean;
  screenUpdating: boolean;
  /** Of the active window: the first row in sight, from 0. */
  topRow: number;
  leftColumn: number;
  /** What the window is split by before it is frozen, by sheet. */
  readonly splits: Map<string, { readonly rows: number; readonly columns: number }>;
  /** Changes the document, as one step. Throws what WPS throws where it refuses. */
  write<T>(work: (edit: CellEdit) => T): T;
  /** Does what may be refused, without changing the document. */
  attempt<T>(work: (book: CellWorkbook) => T): T;
  sheet(id: string): CellSheet;
  codeName(sheet: string): string;
  comments: readonly KnownComment[];
  /** Has a range move with its cells. */
  follow(live: LiveAreas): void;
  createTaskPane(url: string, title: string): KnownTaskPane;
  taskPane(id: number): KnownTaskPane | null;
  showTaskPane(pane: KnownTaskPane, isVisible: boolean): void;
  closeTaskPane(pane: KnownTaskPane): void;
  /** Throws where it is gone. */
  requireTaskPane(pane: KnownTaskPane): void;
}

/** What a range counts and numbers: its cells, or its rows or columns (`Range.Rows`). */
export type RangeView = 'cells' | 'rows' | 'columns';

export interface KnownComment {
  readonly live: LiveAreas;
  readonly text: string;
}

/** A page of an add-in: a window with globals and listeners of its own. */
export interface WpsPageSession {
  readonly program: WpsProgram;
  readonly make: WpsObjectFactory;
  listen(event: string, listener: unknown): void;
  /** Without a listener: all of them. */
  unlisten(event: string, listener: unknown): void;
}

/** Makes objects of other classes, so that the classes need not know each other. */
export interface WpsObjectFactory {
  workbook(): WpsObject;
  worksheet(sheet: string): WpsObject;
  range(sheet: string, areas: readonly Area[], view?: RangeView): WpsObject;
  pageSetup(sheet: string): WpsObject;
  validation(live: LiveAreas): WpsObject;
  formatConditions(live: LiveAreas): WpsObject;
  names(): WpsObject;
  taskPane(pane: KnownTaskPane): WpsObject;
}

/**
 * An object as a page holds it. What the page can reach is what a class has under a name in PascalCase: getters are
 * properties, setters make them writable, methods are methods. Names in lower case are the simulator's own.
 */
export abstract class WpsObject {
  abstract readonly className: string;
  /** What the page calls in lower case. */
  readonly bridgeMembers?: Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
  constructor(protected readonly page: WpsPageSession) {}

  protected get wps(): WpsProgram {
    return this.page.program;
  }
}
