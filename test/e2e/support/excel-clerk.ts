import type { Locator, Page } from 'playwright-core';
import type { Address } from '../../../src/sheets/layout';
import type { SeenCell } from './excel-desk';

/** What a person does in Excel: in the grid and at the ribbon as in the pane, which is a page of its own. */
export class ExcelClerk {
  private readonly notSimulatedBefore: string[] = [];

  constructor(readonly page: Page) {}

  /** A new empty workbook, with the pane closed. */
  async newWorkbook(address: string): Promise<void> {
    this.notSimulatedBefore.push(...(await this.notSimulated()));
    await this.page.goto(address);
    await this.page.waitForFunction(() => window.excelDesk !== undefined);
    // Drawn, though not to be seen.
    await this.page.getByRole('banner', { includeHidden: true }).waitFor({ state: 'attached' });
  }

  typeRow(...texts: readonly string[]): Promise<void> {
    return this.page.evaluate((row) => window.excelDesk?.typeRow(row), texts);
  }

  activeCell(): Promise<Address | undefined> {
    return this.page.evaluate(() => window.excelDesk?.activeCell());
  }

  /** Selects a cell of the active sheet. */
  select(cell: Address): Promise<void> {
    return this.page.evaluate((at) => window.excelDesk?.select(at), cell);
  }

  activeSheet(): Promise<string | undefined> {
    return this.page.evaluate(() => window.excelDesk?.activeSheet());
  }

  /** Waits until a sheet is in front. */
  async comesTo(sheet: string): Promise<void> {
    await this.page.waitForFunction((name) => window.excelDesk?.activeSheet() === name, sheet);
  }

  sheetNames(): Promise<readonly string[] | undefined> {
    return this.page.evaluate(() => window.excelDesk?.sheetNames());
  }

  seen(cell: Address): Promise<SeenCell | undefined> {
    return this.page.evaluate((at) => window.excelDesk?.seen(at), cell);
  }

  /** Waits until a cell of the active sheet says something. */
  async seesText(cell: Address, text: string): Promise<void> {
    await this.page.waitForFunction(([at, expected]) => window.excelDesk?.seen(at).text === expected, [
      cell,
      text,
    ] as const);
  }

  values(sheet: string) {
    return this.page.evaluate((name) => window.excelDesk?.values(name) ?? [], sheet);
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

  /** The workbook as an .xlsx file. */
  async save(): Promise<Buffer> {
    return Buffer.from(await this.page.evaluate(() => window.excelDesk?.save() ?? ''), 'base64');
  }

  /** What the add-in asked of Excel, in all workbooks so far, that isn't simulated: a test that has any is no test. */
  async everythingNotSimulated(): Promise<readonly string[]> {
    return [...this.notSimulatedBefore, ...(await this.notSimulated())];
  }

  private notSimulated(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.excelDesk?.notSimulated() ?? []);
  }

  card(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  async sees(where: Page | Locator, ...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) await where.getByText(text).first().waitFor();
  }

  async press(where: Page | Locator, name: string | RegExp): Promise<void> {
    await where.getByRole('button', { name }).first().click();
  }

  /** Chooses from the ⋯ menu of the pane. */
  async choose(item: string): Promise<void> {
    await this.page.getByRole('button', { name: '更多', exact: true }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async signIn(unit: { readonly id: string; readonly code: string }, person: string): Promise<void> {
    const form = this.page.getByRole('form', { name: /登录|切换单位/ });
    await form.getByLabel('单位（部门）').selectOption(unit.id);
    await form.getByLabel('访问码', { exact: true }).fill(unit.code);
    await form.getByLabel(/填报人/).fill(person);
    await this.page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
  }
}
