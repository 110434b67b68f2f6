import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { PreviewHost } from '../../src/hosts/preview/preview-options';
import type { SheetEdit, SheetSelection } from '../../src/hosts/host';
import type { Grid } from '../../src/sheets/grid';
import type { Area } from '../../src/sheets/layout';
import type { SheetChange } from '../../src/sheets/sheet-change';
import { sampleBinding, sampleLayout } from '../contract/sample-layout';
import { openBrowser } from './support/chromium';
import { Clerk } from './support/clerk';
import { servePublicFiles, type PublicFiles } from './support/public-files';

/** What the page of the contract keeps for these tests. */
declare global {
  interface Window {
    host?: PreviewHost;
    edits?: SheetEdit[];
    selections?: SheetSelection[];
    /** What a button beside the grid reads when it is clicked. */
    atClick?: Promise<Grid> | undefined;
  }
}

let browser: Browser;
let files: PublicFiles;
let page: Page;
let clerk: Clerk;
let sheet: string;
const failures: string[] = [];
const elsewhere: string[] = [];

/** Opens the grid with the workbook kept in this browser, and notes what it tells. */
async function open(): Promise<void> {
  await page.evaluate(async () => {
    const host = await window.contract?.open();
    if (!host) throw new Error('the page has no contract');
    window.host = host;
    window.edits = [];
    window.selections = [];
    host.onEdit((edit) => window.edits?.push(edit));
    host.onSelect((selection) => window.selections?.push(selection));
  });
}

beforeAll(async () => {
  [browser, files] = await Promise.all([openBrowser(), servePublicFiles()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: files.address });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => failures.push(String(error)));
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(files.address))
      elsewhere.push(request.url());
  });
  await page.goto(`${files.address}/contract.html`);
  await open();
  clerk = new Clerk(page);
});

afterAll(async () => {
  await browser.close();
  await files.close();
});

beforeEach(async () => {
  sheet = await page.evaluate(
    async ([layout, binding]) => {
      await window.host?.reset();
      const inserted = await window.host?.insertSheet(layout, binding);
      window.edits?.splice(0);
      window.selections?.splice(0);
      return inserted?.id ?? '';
    },
    [sampleLayout(), sampleBinding] as const,
  );
});

const apply = (changes: readonly SheetChange[]) =>
  page.evaluate(([id, batch]) => window.host?.apply(id, batch), [sheet, changes] as const);

const row = async (at: number) => (await clerk.grid())?.values[at];

/** Waits until the edits told cover a cell; what is told late is told all the same. */
const isTold = (at: number, column: number) =>
  page.waitForFunction(
    ([row, wanted]) =>
      window.edits?.some(
        ({ area }: { readonly area: Area | null }) =>
          area === null ||
          (row >= area.row &&
            row < area.row + area.rows &&
            wanted >= area.column &&
            wanted < area.column + area.columns),
      ),
    [at, column] as const,
  );

const box = async (at: number, column: number) => {
  const rect = await page.evaluate((cell) => window.fujiantongPreview?.cellRect(cell) ?? null, {
    row: at,
    column,
  });
  if (!rect) throw new Error('the cell is not on the active sheet');
  return rect;
};

describe('the preview under keyboard and mouse', () => {
  it('begins with the cursor in the first cell to fill, ready to type', async () => {
    await page.keyboard.insertText('5月16日');
    await page.keyboard.press('Tab');
    await isTold(2, 0);
    expect(await row(2)).toEqual(['5月16日', '旅游学院', 120]);
    expect(await clerk.activeCell()).toEqual({ row: 2, column: 1 });
  });

  it('keeps what is typed into text cells as text', async () => {
    await clerk.click({ row: 4, column: 0 });
    for (const text of ['001', '5/14', '=1+1']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await isTold(6, 0);
    const { values, formulas } = (await clerk.grid()) ?? { values: [], formulas: [] };
    expect(values.slice(4).map((cells) => cells[0])).toEqual(['001', '5/14', '=1+1']);
    expect(formulas.flat()).not.toContain(true);
  });

  it('tells of one cell for each cell typed in', async () => {
    await clerk.click({ row: 4, column: 1 });
    await clerk.type('旅游学校', 'Tab');
    await clerk.type('12', 'Enter');
    await isTold(4, 2);
    expect(await page.evaluate(() => window.edits?.map(({ area }) => area))).toEqual([
      { row: 4, column: 1, rows: 1, columns: 1 },
      { row: 4, column: 2, rows: 1, columns: 1 },
    ]);
    expect(await row(4)).toEqual([null, '旅游学校', 12]);
  });

  it('tells of cells emptied with Delete', async () => {
    await clerk.click({ row: 3, column: 1 });
    await page.keyboard.press('Delete');
    await isTold(3, 1);
    expect(await row(3)).toEqual(['5月15日', null, 35]);
  });

  it('tells of cells copied and pasted', async () => {
    await clerk.click({ row: 2, column: 1 });
    await page.keyboard.press('Control+c');
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('旅游学院'));
    await clerk.click({ row: 4, column: 1 });
    await page.keyboard.press('Control+v');
    await isTold(4, 1);
    expect(await row(4)).toEqual([null, '旅游学院', null]);
  });

  it('takes a block pasted from another program', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('5月17日\t团委\t40\n5月18日\t教务处\t50'));
    await clerk.click({ row: 4, column: 0 });
    await page.keyboard.press('Control+v');
    await isTold(5, 2);
    expect([await row(4), await row(5)]).toEqual([
      ['5月17日', '团委', 40],
      ['5月18日', '教务处', 50],
    ]);
  });

  it('tells of cells filled by dragging', async () => {
    await clerk.click({ row: 3, column: 1 });
    const [from, to] = [await box(3, 1), await box(5, 1)];
    await page.mouse.move(from.x + from.width, from.y + from.height);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
    await page.mouse.up();
    await isTold(5, 1);
    expect([(await row(4))?.[1], (await row(5))?.[1]]).toEqual(['教务处', '教务处']);
  });

  it('undoes a whole batch with Ctrl+Z, does it again with Ctrl+Y, and tells of both', async () => {
    await apply([
      { kind: 'write', at: { row: 2, column: 2 }, values: [[1], [2]] },
      { kind: 'insert-rows', row: 3, count: 1 },
      { kind: 'write', at: { row: 3, column: 0 }, values: [['新']] },
    ]);
    expect(await page.evaluate(() => window.edits)).toEqual([]);
    await page.keyboard.press('Control+z');
    await isTold(3, 0);
    expect([await row(2), await row(3)]).toEqual([
      ['5月14日', '旅游学院', 120],
      ['5月15日', '教务处', 35],
    ]);
    await page.keyboard.press('Control+y');
    await page.waitForFunction(() => window.fujiantongPreview?.grid().values[3]?.[0] === '新');
  });

  it('offers the choices of a dropdown and takes the one clicked', async () => {
    await clerk.click({ row: 4, column: 1 });
    const cell = await box(4, 1);
    await page.mouse.click(cell.x + cell.width - 8, cell.y + cell.height / 2);
    await page.getByText('团委', { exact: true }).click();
    await isTold(4, 1);
    expect((await row(4))?.[1]).toBe('团委');
  });

  it('shows the prompt of the selected cell, in the way of nothing', async () => {
    await clerk.click({ row: 4, column: 0 });
    const prompt = page.getByRole('note');
    await prompt.waitFor();
    expect(await prompt.innerText()).toBe('时间\n写成 5月14日');
    await clerk.click({ row: 5, column: 0 });
    await clerk.click({ row: 0, column: 0 });
    await prompt.waitFor({ state: 'detached' });
  });

  it('counts what is being typed when the person clicks on something beside the grid', async () => {
    await clerk.click({ row: 4, column: 2 });
    await page.keyboard.insertText('77');
    await page.evaluate((id) => {
      document.querySelector('body > button')?.addEventListener(
        'click',
        () => {
          window.atClick = window.host?.readGrid(id);
        },
        { once: true },
      );
    }, sheet);
    await page.getByRole('button', { name: 'beside the grid' }).click();
    expect((await page.evaluate(() => window.atClick))?.values[4]).toEqual([null, null, 77]);
    await isTold(4, 2);
  });

  it('opens the editor on a blank cell where the 校验结果 column shows a result', async () => {
    await page.evaluate(
      (id) =>
        window.host?.showMarks(
          id,
          {
            resultColumn: 3,
            headerRow: 1,
            header: '校验结果',
            rows: [{ row: 2, cells: [{ row: 2, column: 0, severity: 'error' }], text: '没有填' }],
          },
          true,
        ),
      sheet,
    );
    expect((await clerk.shown({ row: 2, column: 3 }))?.text).toBe('没有填');
    await clerk.click({ row: 2, column: 3 });
    await page.keyboard.press('F2');
    await page.waitForFunction(() => window.fujiantongPreview?.isEditing());
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.fujiantongPreview?.isEditing() === false);
    expect((await row(2))?.length).toBe(3);
  });

  it('scrolls to a cell far below, selects it and lets the person type at once', async () => {
    await page.evaluate((id) => window.host?.select(id, { row: 150, column: 1 }), sheet);
    const cell = await box(150, 1);
    expect(cell.y).toBeGreaterThan(0);
    expect(cell.y + cell.height).toBeLessThan(740);
    await clerk.type('远处', 'Enter');
    await isTold(150, 1);
  });

  it('loses nothing when the page is loaded anew right after typing', async () => {
    await clerk.click({ row: 4, column: 0 });
    await clerk.type('5月19日', 'Enter');
    await page.reload();
    await open();
    expect((await clerk.grid('附件9'))?.values[4]).toEqual(['5月19日', null, null]);
    const [, kept] = (await page.evaluate(() => window.host?.listSheets())) ?? [];
    expect([kept?.name, kept?.binding]).toEqual(['附件9', sampleBinding]);
  });

  it('shows its menus in English when asked', async () => {
    await clerk.click({ row: 4, column: 0 });
    await page.evaluate(() => window.host?.setLanguage('en-US'));
    const cell = await box(4, 0);
    await page.mouse.click(cell.x + 20, cell.y + 10, { button: 'right' });
    await page.getByText('Paste', { exact: true }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate(() => window.host?.setLanguage('zh-CN'));
  });

  it('makes no request to anywhere else and throws nothing', () => {
    expect(elsewhere).toEqual([]);
    expect(failures).toEqual([]);
  });
});
