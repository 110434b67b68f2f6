import type { Locator, Page } from 'playwright-core';
import type { Address } from '../../../src/sheets/layout';
import type { SeenCell } from './book-desk';

/** By the clock, in milliseconds: a window behind another draws no frames to wait for. */
export const often = { polling: 50 } as const;

/** What a person does in the grid of a simulated program, and in the pane beside it. */
export abstract class BookClerk {
  private readonly mistakesBefore: string[] = [];

  /** The page of the pane. */
  abstract get page(): Page;
  /** The page that the simulated program lives in. */
  protected abstract get desk(): Page;

  typeRow(...texts: readonly string[]): Promise<void> {
    return this.desk.evaluate((row) => window.bookDesk?.typeRow(row), texts);
  }

  activeCell(): Promise<Address | undefined> {
    return this.desk.evaluate(() => window.bookDesk?.activeCell());
  }

  /** Selects a cell of the active sheet. */
  select(cell: Address): Promise<void> {
    return this.desk.evaluate((at) => window.bookDesk?.select(at), cell);
  }

  activeSheet(): Promise<string | undefined> {
    return this.desk.evaluate(() => window.bookDesk?.activeSheet());
  }

  /** Waits until a sheet is in front. */
  async comesTo(sheet: string): Promise<void> {
    await this.desk.waitForFunction((name) => window.bookDesk?.activeSheet() === name, sheet, often);
  }

  sheetNames(): Promise<readonly string[] | undefined> {
    return this.desk.evaluate(() => window.bookDesk?.sheetNames());
  }

  seen(cell: Address): Promise<SeenCell | undefined> {
    return this.desk.evaluate((at) => window.bookDesk?.seen(at), cell);
  }

  /** Waits until a cell of the active sheet says something. */
  async seesText(cell: Address, text: string): Promise<void> {
    await this.desk.waitForFunction(
      ([at, expected]) => window.bookDesk?.seen(at).text === expected,
      [cell, text] as const,
      often,
    );
  }

  values(sheet: string) {
    return this.desk.evaluate((name) => window.bookDesk?.values(name) ?? [], sheet);
  }

  /** The workbook as an .xlsx file. */
  async save(): Promise<Buffer> {
    return Buffer.from(await this.desk.evaluate(() => window.bookDesk?.save() ?? ''), 'base64');
  }

  /** What went wrong between the add-in and the program, in all sessions so far. */
  async allMistakes(): Promise<readonly string[]> {
    return [...this.mistakesBefore, ...(await this.mistakes())];
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

  /** Remembers what went wrong, before the program is started anew. */
  protected async keepMistakes(): Promise<void> {
    this.mistakesBefore.push(...(await this.mistakes()));
  }

  private mistakes(): Promise<readonly string[]> {
    return this.desk.evaluate(() => window.bookDesk?.mistakes() ?? []);
  }
}
