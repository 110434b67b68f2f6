import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { keptAccount, startDemoGateway } from './demo-gateway';
import { gzipBytes, scriptsOfPage } from './script-bytes';
import { startOfPage, type MeasuredPage } from './start-of-page';
import { withOfficeStub } from './with-office-stub';

const rounds = 15;
const built = path.join(process.cwd(), 'dist');
const pages = path.join(built, 'public');
const barePages = path.join(process.cwd(), '.cache', 'bench', 'public');

/** Both panes under one roof, told that Office.js is to be had there too. */
function pagesToCompare(folder: string): string {
  const isGrid = (file: string): boolean => path.basename(file).startsWith('univer');
  cpSync(pages, folder, { recursive: true, filter: (file) => !isGrid(file) });
  cpSync(barePages, folder, { recursive: true });
  const taskPane = path.join(folder, 'taskpane.html');
  const html = readFileSync(taskPane, 'utf8');
  writeFileSync(
    taskPane,
    html
      .replace('<meta name="office-js" content="cdn">', '<meta name="office-js" content="gateway">')
      .replace(/(?<=<link rel="preload" as="script" href=")[^"]+/, 'office-js/office.js'),
  );
  return folder;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const work = mkdtempSync(path.join(os.tmpdir(), 'fujiantong-bench-'));
const gateway = await startDemoGateway(path.join(built, 'gateway', 'main.js'), {
  data: path.join(work, 'data'),
  pages: pagesToCompare(path.join(work, 'pages')),
});
const { address, stop } = await withOfficeStub(gateway.address);
const browser = await chromium.launch({
  ...(process.env['CHROMIUM_PATH'] === undefined ? {} : { executablePath: process.env['CHROMIUM_PATH'] }),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  const account = await keptAccount(browser, address, 'tourism');
  const measured: readonly (MeasuredPage & { readonly name: string })[] = [
    {
      name: 'bare React + Fluent pane',
      url: `${address}/bare.html`,
      ...{ button: 'button[aria-pressed]', attribute: 'aria-pressed', storage: {} },
    },
    {
      name: 'task pane, a unit signed in',
      url: `${address}/taskpane.html`,
      ...{ button: 'main h2 button[aria-expanded]', attribute: 'aria-expanded' },
      storage: { 'fujiantong.account': account },
    },
    {
      name: 'task pane, sign-in card',
      url: `${address}/taskpane.html`,
      ...{ button: 'form button[aria-pressed]', attribute: 'aria-pressed', storage: {} },
    },
  ];
  const taken = measured.map((): number[] => []);
  const fetched = measured.map((): readonly string[] => []);
  // One round more than is counted: in the first the gateway compresses what it serves.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, page] of measured.entries()) {
      const { milliseconds, scripts } = await startOfPage(browser, page);
      if (round > 0) taken[at]?.push(milliseconds);
      fetched[at] = scripts.filter((script) => script.startsWith('assets/'));
    }
  }
  const bare = median(taken[0] ?? []);
  console.log(`\nFrom navigation to the first press answered (medians of ${rounds} fresh contexts)`);
  console.log(
    `${'page'.padEnd(30)}${'ms'.padStart(7)}${'× bare'.padStart(9)}${'scripts by then'.padStart(18)}`,
  );
  for (const [at, { name }] of measured.entries()) {
    const milliseconds = median(taken[at] ?? []);
    const bytes = gzipBytes(path.join(work, 'pages'), fetched[at] ?? []);
    const cells = [
      milliseconds.toFixed(0).padStart(7),
      (milliseconds / bare).toFixed(2).padStart(9),
      kilobytes(bytes).padStart(18),
    ];
    console.log(name.padEnd(30) + cells.join(''));
  }
  const { initial, later } = scriptsOfPage(pages, 'taskpane');
  console.log(
    `Scripts of the task pane, gzip: ${kilobytes(gzipBytes(pages, initial))} at the start, ${kilobytes(gzipBytes(pages, later))} later`,
  );
  const unforeseen = (fetched[1] ?? []).filter((script) => !initial.includes(script));
  if (unforeseen.length > 0) throw new Error(`a signed-in pane also fetches ${unforeseen.join(', ')}`);
} finally {
  await browser.close();
  await stop();
  await gateway.stop();
  rmSync(work, { recursive: true, force: true });
}
