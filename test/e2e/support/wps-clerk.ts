import type { BrowserContext, Page } from 'playwright-core';
import { BookClerk, often } from './book-clerk';
import { deskPage } from './wps-script';
import type { WpsSwitches } from '../../simulators/wps/wps-switches';

/** What a person does in WPS 表格: in the grid, at the ribbon, and in the pane, which is a window of its own. */
export class WpsClerk extends BookClerk {
  private opened: Page | null = null;

  private constructor(
    private readonly context: BrowserContext,
    protected readonly desk: Page,
  ) {
    super();
  }

  static async sitDown(context: BrowserContext): Promise<WpsClerk> {
    return new WpsClerk(context, await context.newPage());
  }

  get page(): Page {
    if (this.opened === null) throw new Error('WPS has opened no pane');
    return this.opened;
  }

  /** Starts WPS, or starts it anew, with an empty workbook. */
  async startWps(address: string, switches: Partial<WpsSwitches> = {}): Promise<void> {
    if (this.desk.url() !== 'about:blank') await this.keepMistakes();
    for (const page of this.context.pages()) if (page !== this.desk) await page.close();
    this.opened = null;
    await this.desk.goto(`${address}/${deskPage}?switches=${encodeURIComponent(JSON.stringify(switches))}`);
    await this.desk.evaluate(() => window.wpsDesk?.start());
  }

  /** Goes to a workbook that is open, or makes a new one. */
  turnTo(workbook: string): Promise<void> {
    return this.desk.evaluate((name) => window.wpsDesk?.turnTo(name), workbook);
  }

  /** Presses a button of the ribbon, by its id. WPS is not told when it is done. */
  async pressRibbon(button: string): Promise<void> {
    const press = (): Promise<void> => this.desk.evaluate((id) => window.wpsDesk?.press(id), button);
    if (this.opened?.isClosed() === false) return press();
    const [opened] = await Promise.all([this.context.waitForEvent('page'), press()]);
    this.opened = opened;
    await opened.waitForURL('**/taskpane.html');
  }

  pictures() {
    return this.desk.evaluate(() => window.wpsDesk?.pictures() ?? []);
  }

  /** Takes the pane away for good, as WPS itself can. */
  closePane(): Promise<void> {
    return this.desk.evaluate(() => window.wpsDesk?.closePane());
  }

  isPaneOpen(): Promise<boolean | undefined> {
    return this.desk.evaluate(() => window.wpsDesk?.isPaneOpen());
  }

  paneCount(): Promise<number | undefined> {
    return this.desk.evaluate(() => window.wpsDesk?.paneCount());
  }

  /** Waits until the pane is in sight, or put away. */
  async paneIs(isOpen: boolean): Promise<void> {
    await this.desk.waitForFunction((wanted) => window.wpsDesk?.isPaneOpen() === wanted, isOpen, often);
  }

  /** Waits until a cell of the active sheet is selected. */
  async isLedTo(cell: { readonly row: number; readonly column: number }): Promise<void> {
    await this.desk.waitForFunction(
      (wanted) => {
        const at = window.wpsDesk?.activeCell();
        return at?.row === wanted.row && at.column === wanted.column;
      },
      cell,
      often,
    );
  }
}
