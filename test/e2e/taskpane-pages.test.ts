import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { projectPath } from '../gateway/support/project-path';
import { openBrowser } from './support/chromium';
import { excelScript, officeAddress, serveExcel } from './support/excel-script';
import { servePublicFiles, type PublicFiles } from './support/public-files';

const officeFolder = projectPath('node_modules', '@microsoft', 'office-js', 'dist');

let browser: Browser;
let files: PublicFiles;
let excel: string;
let page: Page;

beforeAll(async () => {
  [browser, files, excel] = await Promise.all([openBrowser(), servePublicFiles(), excelScript()]);
}, 60_000);

afterAll(async () => {
  await Promise.all([browser.close(), files.close()]);
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 350, height: 700 }, locale: 'zh-CN' });
});

afterEach(() => page.close());

const open = (query = ''): Promise<unknown> =>
  // Not until all has loaded: Office.js is what the page itself waits for.
  page.goto(`${files.address}/taskpane.html${query}`, { waitUntil: 'commit' });
const sees = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();

/** Microsoft's own office.js, with the scripts that it loads itself, at its own address or at ours. */
async function serveOffice(prefix: string): Promise<void> {
  await page.route(`${prefix}**`, (route) =>
    route.fulfill({ path: `${officeFolder}/${route.request().url().split(prefix)[1] ?? ''}` }),
  );
}

describe('the task pane’s page', () => {
  it('says in a browser that it belongs into Excel, by Microsoft’s own word', async () => {
    await serveOffice(officeAddress.replace('office.js', ''));
    await open();
    await sees('这一页是在 Excel 里打开的任务窗格，不在 Excel 里没有表格可填。');
    await sees(/outside Excel there is no sheet to fill in/);
    expect(await page.getByRole('link', { name: '预览' }).getAttribute('href')).toBe('preview.html');
  });

  it('takes the gateway’s copy of Office.js where Microsoft can’t be reached', async () => {
    await page.route(officeAddress, (route) => route.abort());
    await serveOffice(`${files.address}/office-js/`);
    await open();
    await sees('这一页是在 Excel 里打开的任务窗格，不在 Excel 里没有表格可填。');
  });

  it('says what to do where nobody has Office.js, and opens when it is tried again', async () => {
    await page.route(officeAddress, (route) => route.abort());
    await open();
    await sees(/Excel 的接口文件（office.js）没有加载/);
    await sees(/tell IT: this computer can’t reach/);
    await page.unroute(officeAddress);
    await serveExcel(page, excel);
    await page.getByRole('button', { name: '重试 Try again' }).click();
    await page.waitForFunction(() => window.excelDesk !== undefined);
    await page.evaluate(() => window.excelDesk?.openPane());
    await page.getByRole('heading', { name: '附件通' }).waitFor();
  });

  it('says which Excel it needs in one that is too old', async () => {
    await serveExcel(page, excel);
    await open('?excel=1.8');
    await page.waitForFunction(() => window.excelDesk !== undefined);
    await page.evaluate(() => window.excelDesk?.openPane());
    await sees('这个版本的 Excel 太旧，附件通用不了。');
    await sees(/Excel 2021 or later/);
  });

  it('says that it waits while Excel is not ready', async () => {
    await page.route(officeAddress, () => undefined);
    await open();
    await sees('正在打开…');
  });

  it('offers to open again where Excel fails it, and has the ribbon say so too', async () => {
    const broken = `${excel}\nExcel.run = () => Promise.reject(new Error('no workbook'));`;
    await serveExcel(page, broken);
    await open();
    await page.waitForFunction(() => window.excelDesk !== undefined);
    await page.evaluate(() => window.excelDesk?.press('check'));
    expect(await page.evaluate(() => window.excelDesk?.isPaneOpen())).toBe(true);
    await sees('窗格出了问题，表格里的内容都在。');
    await page.getByRole('button', { name: '重新打开窗格' }).waitFor();
  });

  it.each([
    ['dark', '#262626', 'light'],
    ['light', '#ffffff', 'dark'],
  ] as const)('is %s where Excel is, whatever the system is', async (scheme, background, system) => {
    await page.emulateMedia({ colorScheme: system });
    await serveExcel(page, excel);
    await open(`?background=${encodeURIComponent(background)}`);
    await page.waitForFunction(() => window.excelDesk !== undefined);
    await page.evaluate(() => window.excelDesk?.openPane());
    const main = page.getByRole('main');
    await page.getByRole('heading', { name: '附件通' }).waitFor();
    expect(await main.evaluate((element) => getComputedStyle(element).colorScheme)).toBe(scheme);
    const [red = 0] = await main.evaluate((element) => {
      const { color } = getComputedStyle(element);
      return (color.match(/\d+/g) ?? []).map(Number);
    });
    expect(red > 128 ? 'dark' : 'light').toBe(scheme);
  });

  it('speaks Excel’s language, commands included', async () => {
    await serveExcel(page, excel);
    await open('?language=en-US');
    await page.waitForFunction(() => window.excelDesk !== undefined);
    await page.evaluate(() => window.excelDesk?.press('insertSchedule'));
    await sees('Sign in first; “Insert 附件1” then goes on by itself.');
    await page.getByRole('form', { name: 'Sign in' }).waitFor();
  });
});
