import { firstCellOf, parseArea } from '../../sheets/parse-area';
import type { Area } from '../../sheets/layout';
import type { SheetEdit, SheetSelection } from '../host';
import { Listeners } from '../listeners';
import { readFormulas } from './kept-contents';
import type { OwnWrites } from './own-writes';
import type { WpsRange, WpsWorksheet } from './wps-application';
import type { WpsRuntime } from './wps-runtime';
import { areaOf, type WpsSession } from './wps-session';

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
  private knownContent: {
    readonly sheet: string;
    readonly rows: readonly string[];
    readonly row: number;
  } | null = null;

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
    for (const name of ['SheetActivate', 'WorkbookActivate', 'NewSheet', 'WorkbookNewSheet'])
      hear(name, note);
    this.runtime.every(askEvery, () => {
      this.ask();
    });
    this.ask();
  }

  /** The content is ours as it stands: after our own writes it is no edit. */
  noteOwnContent(): void {
    if (!this.tellsEdits) this.knownContent = this.content();
  }

  /** Tells of the sheets, and takes them as known. */
  noteSheets(): void {
    this.knownSheets = this.listed();
    this.sheets.tell();
  }

  private noteEdit(sheet: WpsWorksheet, target: WpsRange): void {
    const id = this.idOf(sheet);
    if (id === null) return;
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
      if (!this.tellsEdits) this.askContent();
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

  /** Compares what stands on the active sheet with what stood there: rows that differ, or all where their number does. */
  private askContent(): void {
    const now = this.content();
    const before = this.knownContent;
    this.knownContent = now;
    if (now === null || before?.sheet !== now.sheet) return;
    const [first, last] = differing(before.rows, now.rows);
    if (before.rows.length !== now.rows.length || before.row !== now.row) {
      if (before.rows.join() !== now.rows.join()) this.tellEdit(now.sheet, null);
    } else if (first !== null && last !== null) {
      const { column, columns } = areaOf(this.session.sheet(now.sheet).UsedRange);
      this.tellEdit(now.sheet, { row: now.row + first, column, rows: last - first + 1, columns });
    }
  }

  private content(): { sheet: string; rows: readonly string[]; row: number } | null {
    const sheet = this.runtime.application.ActiveWorkbook?.ActiveSheet;
    const id = sheet ? this.idOf(sheet) : null;
    if (!sheet || id === null) return null;
    const area = areaOf(sheet.UsedRange);
    return {
      sheet: id,
      row: area.row,
      rows: readFormulas(sheet, area).map((cells) => JSON.stringify(cells)),
    };
  }

  private idOf(sheet: WpsWorksheet): string | null {
    const name = sheet.Name;
    return this.session.sheets().find((candidate) => candidate.sheet.Name === name)?.id ?? null;
  }
}

function differing(
  before: readonly string[],
  now: readonly string[],
): readonly [number | null, number | null] {
  let [first, last]: [number | null, number | null] = [null, null];
  now.forEach((row, at) => {
    if (row === before[at]) return;
    first ??= at;
    last = at;
  });
  return [first, last];
}
