import type { Locator, Page } from 'playwright-core';
import type { Grid } from '../../../src/sheets/grid';
import type { Address } from '../../../src/sheets/layout';
import type { ShownCell } from '../../../src/hosts/preview/preview-probe';

/** What a person does at the preview, by keyboard and mouse, and what they see there. */
export class Clerk {
  constructor(readonly page: Page) {}

  /** The task pane, as against the grid beside it. */
  get pane(): Locator {
    return this.page.getByRole('complementary', { name: '附件通' });
  }

  /** Types into the cell that is selected and goes on with a key, as one fills a row. */
  async type(text: string, then: 'Tab' | 'Enter' = 'Tab'): Promise<void> {
    await this.page.keyboard.insertText(text);
    // No clerk presses the next key before the cell shows what was typed.
    await this.page.waitForFunction(() => window.fujiantongPreview?.isEditing() === true);
    // A grid that is busy may miss a key; whoever sees the cell still open presses it again.
    for (let tries = 0; tries < 5; tries += 1) {
      await this.page.keyboard.press(then);
      if (await this.hasLeftTheCell()) return;
    }
    throw new Error(`the cell with ${text} stays open`);
  }

  private hasLeftTheCell(): Promise<boolean> {
    return this.page
      .waitForFunction(() => window.fujiantongPreview?.isEditing() === false, undefined, { timeout: 4000 })
      .then(() => true)
      .catch(() => false);
  }

  /** Fills a row from the selected cell on; blank texts are skipped. Enter leads to the row below. */
  async typeRow(...texts: readonly string[]): Promise<void> {
    for (const [index, text] of texts.entries()) {
      const last = index === texts.length - 1;
      if (text === '') await this.page.keyboard.press(last ? 'Enter' : 'Tab');
      else await this.type(text, last ? 'Enter' : 'Tab');
    }
  }

  /** Clicks a cell of the active sheet. */
  async click(address: Address): Promise<void> {
    const box = await this.page.evaluate((at) => window.fujiantongPreview?.cellRect(at) ?? null, address);
    if (!box) throw new Error('the cell is not on the active sheet');
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.waitForFunction((at) => {
      const cell = window.fujiantongPreview?.activeCell();
      return cell?.row === at.row && cell.column === at.column;
    }, address);
  }

  activeCell(): Promise<Address | null> {
    return this.page.evaluate(() => window.fujiantongPreview?.activeCell() ?? null);
  }

  grid(sheet?: string): Promise<Grid | undefined> {
    return this.page.evaluate((name) => window.fujiantongPreview?.grid(name), sheet);
  }

  shown(address: Address): Promise<ShownCell | undefined> {
    return this.page.evaluate((at) => window.fujiantongPreview?.shown(at), address);
  }

  sheetNames(): Promise<readonly string[] | undefined> {
    return this.page.evaluate(() => window.fujiantongPreview?.sheetNames());
  }

  card(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  /** Waits until the check says so many errors and warnings of a form. */
  async sees(card: Locator, ...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) await card.getByText(text).first().waitFor();
  }

  async press(where: Page | Locator, name: string | RegExp): Promise<void> {
    await where.getByRole('button', { name }).first().click();
  }

  /** Chooses from the ⋯ menu of the pane. */
  async choose(item: string): Promise<void> {
    await this.pane.getByRole('button', { name: '更多', exact: true }).click();
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
