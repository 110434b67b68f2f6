import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { projectPath } from '../gateway/support/project-path';
import { startTestGateway } from '../gateway/support/start-gateway';
import { openBrowser } from './support/chromium';

let browser: Browser;
let context: BrowserContext;
let address: string;

beforeAll(async () => {
  browser = await openBrowser();
  const { client } = await startTestGateway({ settings: { publicFolder: projectPath('dist', 'public') } });
  ({ address } = client);
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ locale: 'en-US', viewport: { width: 350, height: 760 } });
});
afterEach(() => context.close());

/** Takes away what Chromium 87 has not, and what a page over plain http has not. */
function age(): void {
  const typed = Object.getPrototypeOf(Int8Array.prototype) as object;
  const gone: readonly (readonly [object, readonly string[]])[] = [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toSpliced', 'toReversed', 'with']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [typed, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with']],
    [Object, ['hasOwn', 'groupBy']],
    [Promise, ['withResolvers', 'try']],
    [AbortSignal, ['timeout', 'any']],
    [URL, ['canParse', 'parse']],
    [window, ['structuredClone', 'reportError', 'scheduler', 'Iterator']],
    [Crypto.prototype, ['randomUUID', 'subtle']],
    [Navigator.prototype, ['clipboard', 'userAgentData']],
  ];
  for (const [owner, names] of gone) for (const name of names) Reflect.deleteProperty(owner, name);
}

/** A WPS with nothing open: the storage that its pages share, panes that can be seen or not. */
function bareWps(): void {
  const kept = new Map<string, string>();
  const panes: { ID: number; Visible: boolean; DockPosition: number; url: string }[] = [];
  Object.assign(window, {
    panes,
    kept,
    Application: {
      Version: '12.1.0.17827',
      Workbooks: { Count: 0 },
      ActiveWorkbook: null,
      PluginStorage: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => kept.set(key, value),
        removeItem: (key: string) => kept.delete(key),
      },
      CreateTaskPane: (url: string) => {
        panes.push({ ID: panes.length + 1, Visible: false, DockPosition: 0, url });
        return panes[panes.length - 1];
      },
      GetTaskPane: (id: number) => panes.find(({ ID }) => ID === id),
    },
  });
}

async function open(
  path: string,
  prepare: readonly (() => void)[],
): Promise<{ page: Page; errors: string[] }> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  for (const script of prepare) await page.addInitScript(script);
  await page.goto(`${address}/wps/${path}`, { waitUntil: 'load' });
  return { page, errors };
}

/** The stand-in itself uses what is taken away after it. */
const inOldWps = [bareWps, age];

const menu = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

describe('the pane in a WPS with an old web view', () => {
  it('opens in Chinese, and puts itself away', async () => {
    const { page, errors } = await open('taskpane.html', inOldWps);
    await page.getByText('在自己的表格里填附件').waitFor();
    expect(await page.evaluate('typeof [].at + typeof crypto.randomUUID + typeof reportError')).toBe(
      'functionundefinedfunction',
    );
    await page.evaluate(() => {
      const { Application, kept } = window as unknown as {
        Application: { CreateTaskPane(url: string): { Visible: boolean } };
        kept: Map<string, string>;
      };
      Application.CreateTaskPane(window.location.href).Visible = true;
      kept.set('fujiantong.pane.et', '1');
    });
    await menu(page, '收起窗格');
    await page.waitForFunction('panes[0].Visible === false');
    expect(errors).toEqual([]);
  });

  it('carries out what the ribbon has left for it', async () => {
    const { page, errors } = await open('taskpane.html', inOldWps);
    await page.getByText('在自己的表格里填附件').waitFor();
    await page.evaluate(
      `kept.set('fujiantong.command', JSON.stringify({ id: 'a', name: 'check', at: Date.now() }))`,
    );
    await page.getByText('请先登录，登录后自动继续「检查」。').waitFor();
    expect(await page.evaluate("kept.has('fujiantong.command')")).toBe(false);
    expect(errors).toEqual([]);
  });

  it('checks itself for support', async () => {
    const { page, errors } = await open('taskpane.html', inOldWps);
    await page.getByText('在自己的表格里填附件').waitFor();
    await menu(page, '自检');
    await page.getByRole('heading', { name: '自检' }).waitFor();
    await page
      .getByText('与服务器一致')
      .or(page.getByText(/比服务器/))
      .waitFor();
    const text = await page.locator('dl').innerText();
    expect(text).toContain('WPS 表格 12.1.0.17827');
    expect(text).toContain(`${address}/wps/taskpane.html`);
    await page.getByRole('button', { name: '复制' }).click();
    await page.getByText('已复制').waitFor();
    expect(errors).toEqual([]);
  });

  it('reaches the ribbon’s page, which shows and hides it', async () => {
    const { page, errors } = await open('index.html', inOldWps);
    const pressed = await page.evaluate(`[
      ribbon.onLoad({}), ribbon.onAction({ Id: 'openPane' }), panes[0].Visible, panes[0].url,
      ribbon.onAction({ Id: 'openPane' }), panes[0].Visible,
      ribbon.onAction({ Id: 'push' }), panes[0].Visible, panes.length,
      JSON.parse(kept.get('fujiantong.command')).name,
    ]`);
    const pane = `${address}/wps/taskpane.html`;
    expect(pressed).toEqual([true, true, true, pane, true, false, true, true, 1, 'push']);
    expect(errors).toEqual([]);
  });
});

describe('the pane’s page elsewhere', () => {
  it('says in a browser what it is, and where to install it', async () => {
    const { page } = await open('taskpane.html', []);
    await page.getByText('这一页是在 WPS 表格里打开的任务窗格').waitFor();
    await page.getByRole('link', { name: '安装页' }).click();
    await page.waitForURL('**/wps/publish.html');
  });

  it('says in 文字 that it is for 表格', async () => {
    const { page } = await open('taskpane.html', [
      () => Object.assign(window, { Application: { Documents: {} } }),
    ]);
    await page.getByText('不在 WPS 文字、WPS 演示里用').waitFor();
  });
});
