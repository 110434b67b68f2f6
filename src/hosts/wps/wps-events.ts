import { firstCellOf, parseArea } from '../../sheets/parse-area';
import type { Area } from '../../sheets/layout';
import { metadataSheetName } from '../../sheets/metadata-sheet';
import type { SheetEdit, SheetSelection } from '../host';
import { Listeners } from '../listeners';
import { contentDifference, type SheetContents } from './content-difference';
import { readFormulas } from './kept-contents';
import type { OwnWrites } from './own-writes';
import type { WpsRange, WpsWorksheet } from './wps-application';
import type { WpsRuntime } from './wps-runtime';
import { areaOf, type WpsSession } from './wps-session';
import { piecesOf } from './write-values';

/** Events have been seen to stay silent, and some things have none: so WPS is asked as well. */
const askEvery = 1_500;

/** What an edit means to the adapter itself, before anybody is told. */
export interface EditFilter {
  rowsMoved(sheet: string): void;
  /** Whether a block holds nothing but what the adapter writes. */
  isOurs(sheet: string, area: Area): boolean;
}

/** What WPS tells, and what is seen by asking, in the words of the port. */
export class WpsEvents {
  readonly edits = new Listeners<SheetEdit>();
  readonly selections = new Listeners<SheetSelection>();
  readonly sheets = new Listeners<void>();
  /** Whether WPS has told of an edit: then it need not be asked for them. */
  private tellsEdits = false;
  private tellsSelections = false;
  private knownSheets: string | null = null;
  private knownCell: string | null = null;
  /** What stood on the active sheet, and on the one that was active before it. */
  private knownContents: readonly { readonly sheet: string; readonly contents: SheetContents }[] = [];

  constructor(
    private readonly session: WpsSession,
    private readonly runtime: WpsRuntime,
    private readonly writes: OwnWrites,
    private readonly filter: EditFilter,
  ) {}

  start(): void {
    const events = this.runtime.application.ApiEvent;
    const hear = (name: string, listener: (...subjects: never[]) => void): void => {
      try {
        events?.AddApiEventListener(name, listener);
      } catch {
        // A version without this event: what it would tell is asked for.
      }
    };
    hear('SheetChange', (sheet: WpsWorksheet, target: WpsRange) => {
      this.tellsEdits = true;
      this.noteEdit(sheet, target);
    });
    hear('SheetSelectionChange', (sheet: WpsWorksheet, target: WpsRange) => {
      this.tellsSelections = true;
      this.noteSelection(this.idOf(sheet), target.Address());
    });
    const note = (): void => {
      this.noteSheets();
    };
    for (const name of ['SheetActivate', 'NewSheet', 'WorkbookNewSheet']) hear(name, note);
    hear('WorkbookActivate', () => {
      this.noteWorkbook();
    });
    this.runtime.every(askEvery, () => {
      this.ask();
    });
    this.ask();
  }

  /** What stands on the sheets before a write of ours: what differs was the person. */
  noteForeignContent(): void {
    if (!this.tellsEdits) this.askContents();
  }

  /** What stands there is ours: after our own writes it is no edit. */
  noteOwnContent(): void {
    if (this.tellsEdits) return;
    try {
      this.knownContents = this.contents();
    } catch {
      // Nothing is open any more.
      this.knownContents = [];
    }
  }

  /** Tells of the sheets, and takes them as known. */
  noteSheets(): void {
    this.knownSheets = this.listed();
    this.sheets.tell();
  }

  /** One that was closed unsaved and opened again bears the name it had, and may hold something else. */
  private noteWorkbook(): void {
    this.noteSheets();
    for (const { id } of this.session.sheets()) this.tellEdit(id, null);
  }

  private noteEdit(sheet: WpsWorksheet, target: WpsRange): void {
    const id = this.idOf(sheet);
    if (id === null || sheet.Name === metadataSheetName) return;
    const area = parseArea(target.Address());
    if (this.writes.isOurs(id, area)) return;
    this.tellEdit(id, area);
  }

  private tellEdit(sheet: string, area: Area | null): void {
    if (area === null) this.filter.rowsMoved(sheet);
    if (area === null || !this.filter.isOurs(sheet, area)) this.edits.tell({ sheet, area });
  }

  private noteSelection(sheet: string | null, address: string): void {
    const cell = firstCellOf(address);
    if (sheet === null || cell === null) return;
    this.knownCell = JSON.stringify([sheet, cell]);
    this.selections.tell({ sheet, address: cell });
  }

  private ask(): void {
    try {
      const listed = this.listed();
      if (this.knownSheets !== null && listed !== this.knownSheets) this.sheets.tell();
      this.knownSheets = listed;
      if (!this.tellsSelections) this.askSelection();
      if (!this.tellsEdits) this.askContents();
    } catch {
      // No workbook is open, or WPS is busy: it is asked again.
    }
  }

  private listed(): string {
    const { application } = this.runtime;
    if (!application.ActiveWorkbook) return '';
    const sheets = this.session.sheets().map(({ id, sheet }) => [id, sheet.Name, Number(sheet.Visible)]);
    return JSON.stringify([application.ActiveWorkbook.ActiveSheet?.Name, sheets]);
  }

  private askSelection(): void {
    const { ActiveCell: cell, ActiveWorkbook: workbook } = this.runtime.application;
    const sheet = workbook?.ActiveSheet;
    if (!cell || !sheet) return;
    const place = { row: cell.Row - 1, column: cell.Column - 1 };
    const now = JSON.stringify([this.idOf(sheet), place]);
    const before = this.knownCell;
    this.knownCell = now;
    if (before !== null && before !== now)
      this.selections.tell({ sheet: this.idOf(sheet) ?? '', address: place });
  }

  /** Compares what stands on the sheets with what stood there. */
  private askContents(): void {
    const before = this.knownContents;
    this.knownContents = this.contents();
    for (const { sheet, contents } of this.knownContents) {
      const known = before.find((candidate) => candidate.sheet === sheet);
      const difference = known ? contentDifference(known.contents, contents) : null;
      if (difference !== null) this.tellEdit(sheet, difference === 'moved' ? null : difference);
    }
  }

  /** Of the sheet that was active before first: it was left before it could be asked. */
  private contents(): readonly { readonly sheet: string; readonly contents: SheetContents }[] {
    const { ActiveWorkbook: workbook } = this.runtime.application;
    // The one that was closed may be opened again, with something else in it.
    if (!workbook) return this.knownContents;
    const active = workbook.ActiveSheet ? this.idOf(workbook.ActiveSheet) : null;
    const known = this.knownContents.map(({ sheet }) => sheet).filter((sheet) => sheet !== active);
    return [...known.slice(-1), ...(active === null ? [] : [active])].flatMap((sheet) => {
      const there = this.session.sheets().find(({ id }) => id === sheet)?.sheet;
      return there ? [{ sheet, contents: readContents(there) }] : [];
    });
  }

  private idOf(sheet: WpsWorksheet): string | null {
    const name = sheet.Name;
    return this.session.sheets().find((candidate) => candidate.sheet.Name === name)?.id ?? null;
  }
}

function readContents(sheet: WpsWorksheet): SheetContents {
  const area = areaOf(sheet.UsedRange);
  return { ...area, cells: piecesOf(area).flatMap((piece) => readFormulas(sheet, piece)) };
}
