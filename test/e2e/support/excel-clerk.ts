import type { Page } from 'playwright-core';
import { BookClerk } from './book-clerk';

/** What a person does in Excel: in the grid and at the ribbon as in the pane, which is a page of its own. */
export class ExcelClerk extends BookClerk {
  constructor(readonly page: Page) {
    super();
  }

  /** A new empty workbook, with the pane closed. */
  async newWorkbook(address: string): Promise<void> {
    await this.keepMistakes();
    await this.page.goto(address);
    await this.page.waitForFunction(() => window.excelDesk !== undefined);
    // Drawn, though not to be seen.
    await this.page.getByRole('banner', { includeHidden: true }).waitFor({ state: 'attached' });
  }

  pressRibbon(command: string): Promise<void> {
    return this.page.evaluate((name) => window.excelDesk?.press(name), command);
  }

  openPane(): Promise<void> {
    return this.page.evaluate(() => window.excelDesk?.openPane());
  }

  closePane(): Promise<void> {
    return this.page.evaluate(() => window.excelDesk?.closePane());
  }

  isPaneOpen(): Promise<boolean | undefined> {
    return this.page.evaluate(() => window.excelDesk?.isPaneOpen());
  }

  protected get desk(): Page {
    return this.page;
  }
}
