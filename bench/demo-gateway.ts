import { spawn } from 'node:child_process';
import process from 'node:process';
import type { Browser } from 'playwright-core';

export interface DemoGateway {
  readonly address: string;
  /** What it has written to its log so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** The built demo on a free port, with a data folder and pages of its own, and the campaign of a file where one is named. */
export async function startDemoGateway(
  main: string,
  folders: { readonly data: string; readonly pages: string; readonly campaign?: string },
): Promise<DemoGateway> {
  const child = spawn(process.execPath, [main, '--demo'], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      FUJIANTONG_DATA_DIR: folders.data,
      FUJIANTONG_PUBLIC_DIR: folders.pages,
      FUJIANTONG_CAMPAIGN: folders.campaign,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await closed;
  };
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/[\d.]+:\d+/.exec(output)?.[0];
      if (found !== undefined) resolve(found);
    });
    void closed.then(() => reject(new Error('the gateway did not start')));
  });
  return { address, log: () => output, stop };
}

/** What the pane keeps of a unit that has signed in, from a pane in which it has done so. */
export async function keptAccount(browser: Browser, address: string, unit: string): Promise<string> {
  const answer = await fetch(`${address}/demo/access-codes`);
  const codes = (await answer.json()) as readonly { unit: string; code: string }[];
  const code = codes.find((entry) => entry.unit === unit)?.code ?? '';
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const tab = await context.newPage();
    await tab.goto(`${address}/taskpane.html`);
    await tab.getByLabel('单位（部门）').selectOption(unit);
    await tab.getByLabel('访问码', { exact: true }).fill(code);
    await tab.getByRole('button', { name: '登录', exact: true }).click();
    await tab.locator('main h2 button[aria-expanded]').first().waitFor();
    return await tab.evaluate(() => localStorage.getItem('fujiantong.account') ?? '');
  } finally {
    await context.close();
  }
}
