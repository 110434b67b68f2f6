import { CellWorkbook } from '../../simulators/cells/cell-workbook';
import { SimulatedWps } from '../../simulators/wps/simulated-wps';
import type { KnownTaskPane } from '../../simulators/wps/task-panes';
import type { WpsPage } from '../../simulators/wps/wps-page';
import type { WpsSwitches } from '../../simulators/wps/wps-switches';
import { BookDesk } from './book-desk';
import { readRibbon, type Ribbon } from './wps-ribbon-file';

/**
 * The running WPS 表格, in a page of its own from which it opens the add-in's two windows, each with an
 * `Application` of its own: that of the ribbon's callbacks, which nobody sees, and that of the task pane.
 */
export class WpsDesk extends BookDesk {
  private readonly wps: WpsWithWindows;
  private callbacks: Window | null = null;
  private ribbon: Ribbon | null = null;
  private readonly books = new Map<string, CellWorkbook>();

  constructor(switches: Partial<WpsSwitches>) {
    super();
    this.wps = new WpsWithWindows({ switches });
    // What WPS tells in its own time.
    setInterval(() => this.wps.tick(), 20);
  }

  /** A window of the add-in is about to run its scripts. */
  join(window: Window): void {
    this.wps.join(window);
  }

  /** What WPS does when it starts: reads the ribbon, and opens the page with its callbacks. */
  async start(): Promise<void> {
    this.ribbon = readRibbon(await (await fetch('ribbon.xml')).text());
    const { onLoad } = this.ribbon;
    this.callbacks = window.open('index.html');
    while (this.callbacks?.document.readyState !== 'complete' || !('ribbon' in this.callbacks))
      await new Promise((resolve) => setTimeout(resolve, 20));
    this.callback(onLoad, '');
  }

  /** Where each button's picture lies, by what the callback says. */
  pictures(): readonly unknown[] {
    return this.buttons().map(({ id, getImage }) => this.callback(getImage, id));
  }

  press(id: string): void {
    const button = this.buttons().find((candidate) => candidate.id === id);
    if (!button) throw new Error(`the ribbon has no ${id}`);
    this.callback(button.onAction, id);
  }

  /** 新建, or the tab of a workbook that is open already: it comes in front of the others. */
  turnTo(workbook: string): void {
    const book = this.books.get(workbook) ?? CellWorkbook.blank();
    this.books.set(workbook, book);
    this.wps.bookName = workbook;
    this.wps.show(book);
  }

  /** The × that WPS itself puts on a pane: it is gone, and what the storage knows of it is stale. */
  closePane(): void {
    const [pane] = this.shown();
    if (pane) this.wps.closeTaskPane(pane);
  }

  isPaneOpen(): boolean {
    return this.shown().length > 0;
  }

  /** How many panes there are, seen or not. */
  paneCount(): number {
    return this.wps.taskPanes.length;
  }

  mistakes(): readonly string[] {
    return this.wps.findings.all;
  }

  protected get book(): CellWorkbook {
    if (!this.wps.book) throw new Error('no workbook is open');
    return this.wps.book;
  }

  private shown(): readonly KnownTaskPane[] {
    return this.wps.taskPanes.filter(({ isVisible }) => isVisible);
  }

  private callback(path: string, id: string): unknown {
    const page = this.callbacks && this.wps.pageIn(this.callbacks);
    if (!page) throw new Error('the page of the callbacks has not joined');
    return page.pressRibbon(path, id);
  }

  private buttons(): Ribbon['buttons'] {
    if (!this.ribbon) throw new Error('WPS has not read the ribbon');
    return this.ribbon.buttons;
  }
}

/** Each pane that comes into sight has a window; one that is put away goes on running unseen. */
class WpsWithWindows extends SimulatedWps {
  private readonly windows = new Map<KnownTaskPane, Window>();
  private readonly joined = new Map<Window, WpsPage>();

  join(window: Window): void {
    this.leave(window);
    this.joined.set(window, this.openPage(window));
  }

  pageIn(window: Window): WpsPage | undefined {
    return this.joined.get(window);
  }

  override showTaskPane(pane: KnownTaskPane, isVisible: boolean): void {
    super.showTaskPane(pane, isVisible);
    const there = this.windows.get(pane);
    if (there) showPage(there, isVisible);
    else if (isVisible) {
      const opened = window.open(pane.url);
      if (opened) this.windows.set(pane, opened);
    }
  }

  override closeTaskPane(pane: KnownTaskPane): void {
    super.closeTaskPane(pane);
    const there = this.windows.get(pane);
    if (!there) return;
    this.windows.delete(pane);
    this.leave(there);
    stopTimers(there);
    there.close();
  }

  /** One that is closed, or loaded anew, hears no more. */
  private leave(window: Window): void {
    const page = this.joined.get(window);
    if (page) this.closePage(page);
    this.joined.delete(window);
  }
}

/** A browser closes a window in its own time, and its scripts go on until then; in WPS they end with the pane. */
function stopTimers(window: Window): void {
  const last = window.setTimeout(() => undefined);
  for (let timer = 1; timer <= last; timer += 1) window.clearTimeout(timer);
}

function showPage({ document }: Window, isShown: boolean): void {
  document.documentElement.style.display = isShown ? '' : 'none';
  Object.defineProperty(document, 'visibilityState', {
    value: isShown ? 'visible' : 'hidden',
    configurable: true,
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

declare global {
  interface Window {
    wpsDesk?: WpsDesk;
  }
}
