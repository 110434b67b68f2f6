import { BridgeCalls } from './bridge-calls';
import type { CellEdit } from '../cells/cell-edit';
import type { CellEvent } from '../cells/cell-event';
import { CellRefusal } from '../cells/cell-refusal';
import type { CellSheet } from '../cells/cell-sheet';
import { CellWorkbook } from '../cells/cell-workbook';
import { moveAreas, type LiveAreas } from '../excel/live-areas';
import type { KnownTaskPane } from './task-panes';
import { WpsError, WpsFindings } from './wps-findings';
import type { KnownComment, WpsProgram } from './wps-object';
import { WpsPage } from './wps-page';
import { excelLike, type WpsSwitches } from './wps-switches';

export interface SimulatedWpsOptions {
  readonly book?: CellWorkbook | null;
  readonly switches?: Partial<WpsSwitches>;
  readonly bookName?: string;
  readonly isReadOnly?: boolean;
  /** Of its interface, by Microsoft's numbers: 2052 is Chinese, 1033 English. */
  readonly language?: number;
  /** Whether its days count from 1904, as in workbooks of old Macs. */
  readonly from1904?: boolean;
}

const refusals: Readonly<Partial<Record<CellRefusal['code'], string>>> = {
  protected: '您试图更改的单元格或图表位于受保护的工作表中。',
  'structure-protected': '工作簿受保护，不能更改。',
  'name-taken': '该名称已被使用，请尝试其他名称。',
  'last-visible': '工作簿内至少含有一张可视工作表。',
};

/**
 * WPS 表格 as an add-in meets it: the object model, its manners and its silences, on a spreadsheet of ours. Each page
 * of the add-in is a window with globals of its own (`openPage`); all share the workbook and the plug-in storage.
 */
export class SimulatedWps implements WpsProgram {
  readonly switches: WpsSwitches;
  readonly calls = new BridgeCalls();
  readonly findings = new WpsFindings();
  readonly pluginStorage = new Map<string, string>();
  /** Of the workbook that is open; set before another one is shown. */
  bookName: string;
  readonly isReadOnly: boolean;
  readonly from1904: boolean;
  readonly language: number;
  readonly version = '12.1.0.17827';
  enableEvents = true;
  displayAlerts = true;
  screenUpdating = true;
  topRow = 0;
  leftColumn = 0;
  readonly splits = new Map<string, { readonly rows: number; readonly columns: number }>();
  comments: readonly KnownComment[] = [];
  selectedShape: string | null = null;
  /** Is told of panes that come into sight, for a test to open a page in. */
  onTaskPane: (pane: KnownTaskPane) => void = () => undefined;

  private open: CellWorkbook | null = null;
  private pages: readonly WpsPage[] = [];
  private readonly followed = new Set<WeakRef<LiveAreas>>();
  private readonly codeNames = new Map<string, string>();
  private panes: readonly KnownTaskPane[] = [];
  private paneCount = 0;
  private isWriting = false;
  private later: readonly (() => void)[] = [];
  private writeCount = 0;
  private fault: { readonly at: number; readonly error: Error } | null = null;

  constructor(options: SimulatedWpsOptions = {}) {
    const { book = CellWorkbook.blank(), switches = {}, bookName = '工作簿1' } = options;
    this.switches = { ...excelLike, ...switches };
    this.bookName = bookName;
    this.language = options.language ?? 2052;
    this.isReadOnly = options.isReadOnly ?? false;
    this.from1904 = options.from1904 ?? false;
    this.show(book);
  }

  get book(): CellWorkbook | null {
    return this.open;
  }

  /** Opens a workbook in place of the one that is open; null closes it. */
  show(book: CellWorkbook | null): void {
    this.open = book;
    this.codeNames.clear();
    for (const { id } of book?.sheets ?? []) this.codeName(id);
    book?.events.onEvent((event) => {
      if (this.open === book) this.hear(event);
    });
    if (book) this.tell('WorkbookActivate', (page) => [page.make.workbook()]);
  }

  /** A page of the add-in; its globals go into the window, as WPS puts them there. */
  openPage(window: object = {}): WpsPage {
    const page = new WpsPage(this, window);
    this.pages = [...this.pages, page];
    return page;
  }

  closePage(page: WpsPage): void {
    this.pages = this.pages.filter((other) => other !== page);
  }

  /** Has the n-th write from now on fail, once. */
  failAtWrite(at: number, error = new WpsError('应用程序定义或对象定义错误')): void {
    this.writeCount = 0;
    this.fault = { at, error };
  }

  /** Writes since the last `failAtWrite`, or ever. */
  get writes(): number {
    return this.writeCount;
  }

  /** Tells what WPS tells in its own time. */
  tick(): void {
    while (this.later.length > 0) {
      const due = this.later;
      this.later = [];
      for (const tell of due) tell();
    }
  }

  write<T>(work: (edit: CellEdit) => T): T {
    this.writeCount += 1;
    if (this.fault?.at === this.writeCount) {
      const { error } = this.fault;
      this.fault = null;
      throw error;
    }
    const wasWriting = this.isWriting;
    this.isWriting = true;
    try {
      return this.attempt((book) => book.step('program', work));
    } finally {
      this.isWriting = wasWriting;
      if (this.switches.undo === 'cleared') this.open?.clearUndo();
    }
  }

  attempt<T>(work: (book: CellWorkbook) => T): T {
    if (!this.open) throw new WpsError('the workbook is closed', 424);
    try {
      return work(this.open);
    } catch (error) {
      if (!(error instanceof CellRefusal)) throw error;
      throw new WpsError(refusals[error.code] ?? `应用程序定义或对象定义错误: ${error.message}`);
    }
  }

  sheet(id: string): CellSheet {
    const sheet = this.open?.sheet(id);
    if (!sheet) throw new WpsError('the sheet is gone', 424);
    return sheet;
  }

  /** Given once, and kept whatever becomes of the sheet's name. */
  codeName(sheet: string): string {
    const known = this.codeNames.get(sheet) ?? `Sheet${this.codeNames.size + 1}`;
    this.codeNames.set(sheet, known);
    return known;
  }

  follow(live: LiveAreas): void {
    this.followed.add(new WeakRef(live));
  }

  get taskPanes(): readonly KnownTaskPane[] {
    return this.panes;
  }

  createTaskPane(url: string, title: string): KnownTaskPane {
    this.paneCount += 1;
    const pane = { id: this.paneCount, url, title, isVisible: false, dockPosition: 2, width: 300 };
    this.panes = [...this.panes, pane];
    return pane;
  }

  taskPane(id: number): KnownTaskPane | null {
    const pane = this.panes.find((candidate) => candidate.id === id);
    if (!pane && this.switches.stalePane === 'throws') throw new WpsError(`no task pane ${id}`, 424);
    return pane ?? null;
  }

  showTaskPane(pane: KnownTaskPane, isVisible: boolean): void {
    const comesIntoSight = isVisible && !pane.isVisible;
    pane.isVisible = isVisible;
    if (comesIntoSight) this.onTaskPane(pane);
  }

  closeTaskPane(pane: KnownTaskPane): void {
    this.panes = this.panes.filter((other) => other !== pane);
  }

  requireTaskPane(pane: KnownTaskPane): void {
    if (!this.panes.includes(pane)) throw new WpsError('the task pane is gone', 424);
  }

  private hear(event: CellEvent): void {
    for (const held of this.followed) {
      const live = held.deref();
      if (live) moveAreas(live, event);
      else this.followed.delete(held);
    }
    switch (event.kind) {
      case 'edited':
        this.hearEdit(event);
        return;
      case 'selected': {
        const { sheet, area } = event;
        this.topRow = 0;
        this.tell('SheetSelectionChange', ({ make }) => [make.worksheet(sheet), make.range(sheet, [area])]);
        return;
      }
      case 'activated':
        this.topRow = 0;
        this.tell('SheetActivate', ({ make }) => [make.worksheet(event.sheet)]);
        return;
      case 'added':
        this.codeName(event.sheet);
        this.tell('WorkbookNewSheet', ({ make }) => [make.workbook(), make.worksheet(event.sheet)]);
        return;
      case 'removed':
      case 'renamed':
      case 'moved':
      case 'visibility':
      // WPS has no event for these.
    }
  }

  private hearEdit({ sheet, area, change, origin }: CellEvent & { kind: 'edited' }): void {
    const { ownWrites } = this.switches;
    if (change === 'formats' || (origin === 'program' && ownWrites === 'untold')) return;
    const tell = (): void => {
      if (!this.open?.sheet(sheet)) return;
      this.tell('SheetChange', ({ make }) => [make.worksheet(sheet), make.range(sheet, [area])]);
    };
    if (origin !== 'program' || ownWrites === 'told') tell();
    // Whether events were on is asked when it happens.
    else if (this.areEventsOn) this.later = [...this.later, tell];
  }

  private get areEventsOn(): boolean {
    return this.enableEvents || this.switches.enableEvents === 'ignored';
  }

  private tell(event: string, subjects: Parameters<WpsPage['tell']>[1]): void {
    if (this.switches.events !== 'told' || !this.areEventsOn) return;
    for (const page of this.pages) page.tell(event, subjects);
  }
}
