import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hostContract } from '../contract/host-contract';
import { openBrowser } from './support/chromium';
import { servePublicFiles, type PublicFiles } from './support/public-files';

let browser: Browser;
let files: PublicFiles;
let page: Page | null = null;

beforeAll(async () => {
  [browser, files] = await Promise.all([openBrowser(), servePublicFiles()]);
});

afterAll(async () => {
  await browser.close();
  await files.close();
});

/** Opening the grid takes a second, so cases share a page, until one of them fails and may have left it in disorder. */
async function run(name: string): Promise<void> {
  if (!page) {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${files.address}/contract.html`);
  }
  const failure = await page.evaluate(
    (promise) =>
      window.contract?.run(promise).then(
        () => null,
        (error: unknown) => String(error),
      ) ?? 'the page has no contract',
    name,
  );
  if (failure === null) return;
  await page.close();
  page = null;
  throw new Error(failure);
}

describe('the preview keeps the contract', () => {
  it.each(hostContract.map((promise) => promise.name))('%s', (name) => run(name));
});
