import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from '../e2e/support/chromium';
import { openDemo, type Demo } from '../e2e/support/demo';
import { ExcelClerk } from '../e2e/support/excel-clerk';
import { excelScript, serveExcel } from '../e2e/support/excel-script';

const minute = 60_000;
let browser: Browser;
let demo: Demo;
let page: Page;
let more: Locator;

const isMenu = (url: URL): boolean => url.pathname.includes('/later.');
const focused = (): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);

beforeAll(async () => {
  const [opened, running, script] = await Promise.all([openBrowser(), openDemo(), excelScript()]);
  [browser, demo] = [opened, running];
  const context = await browser.newContext({ viewport: { width: 350, height: 700 }, locale: 'zh-CN' });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await serveExcel(page, script);
  more = page.getByRole('button', { name: '更多', exact: true });
}, minute);

// A pane that has not fetched the menus yet.
beforeEach(async () => {
  const clerk = new ExcelClerk(page);
  await clerk.newWorkbook(`${demo.address}/taskpane.html`);
  await clerk.openPane();
  await page.getByRole('form', { name: '登录' }).waitFor();
}, minute);

afterAll(() => browser.close());

describe('the ⋯ menu', () => {
  it.each(['Enter', 'Space', 'ArrowDown'])(
    'opens at its first entry with %s, its code fetched or not, and gives the focus back',
    async (key) => {
      await more.focus();
      for (const time of ['not yet', 'fetched']) {
        await page.keyboard.press(key);
        await page.getByRole('menuitemradio', { name: '中文' }).waitFor();
        await page.waitForFunction(() => document.activeElement?.textContent === '中文');
        expect([time, await more.getAttribute('aria-expanded')]).toEqual([time, 'true']);
        await page.keyboard.press('Escape');
        await page.getByRole('menu').waitFor({ state: 'detached' });
        expect(await focused()).toBe('更多');
        expect(await more.getAttribute('aria-expanded')).toBeNull();
      }
    },
    minute,
  );

  it(
    'leaves the pane beside it to be seen and pressed',
    async () => {
      await more.click();
      await page.getByRole('menu').waitFor();
      const field = page.getByLabel('访问码', { exact: true });
      await field.click();
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await field.fill('abc');
      expect(await field.inputValue()).toBe('abc');
    },
    minute,
  );

  it(
    'says so where its code can’t be fetched, and opens when it can again',
    async () => {
      await page.route(isMenu, (route) => route.abort());
      await more.click();
      const notice = page.getByRole('alert').filter({ hasText: '这一部分没有取到' });
      await notice.waitFor();
      expect(await page.getByRole('menu').count()).toBe(0);
      await page.unroute(isMenu);
      await notice.getByRole('button', { name: '重试' }).click();
      await notice.waitFor({ state: 'detached' });
      await more.click();
      await page.getByRole('menuitem', { name: '帮助' }).waitFor();
    },
    minute,
  );

  it(
    'does not call back whoever has gone on before it came',
    async () => {
      let come = (): void => undefined;
      const coming = new Promise<void>((resolve) => {
        come = resolve;
      });
      await page.route(isMenu, async (route) => {
        await coming;
        await route.continue();
      });
      await more.focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('访问码', { exact: true }).focus();
      come();
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('/later.')),
      );
      // By the second frame whatever it was to draw is drawn.
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      await page.keyboard.type('abc');
      expect(await page.getByLabel('访问码', { exact: true }).inputValue()).toBe('abc');
      expect(await page.getByRole('menu').count()).toBe(0);
    },
    minute,
  );
});
