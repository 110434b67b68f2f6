import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { eventually } from '../gateway/support/eventually';
import { managedContents } from '../gateway/support/managed-contents';
import { readManagedWorkbook } from '../gateway/support/managed-workbook';
import { officeOwnerFile } from '../gateway/support/office-owner-file';
import { scheduleRow } from '../gateway/support/rows';
import { openBrowser } from './support/chromium';
import { Clerk } from './support/clerk';
import { openDemo, type Demo } from './support/demo';

const minute = 60_000;
const name = '2023年职业教育活动周.xlsx';
let browser: Browser;
let demo: Demo;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), openDemo()]);
}, 2 * minute);

afterAll(() => browser.close());

describe('the office, which tidies the shared workbook up', () => {
  it(
    'is told what it will do, by whom it is held up, and what it did',
    async () => {
      const file = join(demo.dataFolder, name);
      const contents = (): readonly string[] =>
        managedContents(readManagedWorkbook(readFileSync(file)), 'schedule', 'tourism');
      const tourism = await demo.signIn('tourism');
      const rows = ['开幕式', '技能大赛', '参观'].map((content, at) =>
        scheduleRow({ content, time: `${String(9 + at)}:00` }),
      );
      await tourism.push('schedule/tourism', { rows });
      await tourism.push('schedule/tourism', { base: 1, rows: rows.slice(2) });
      await eventually(() => contents().join() === '参观');

      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
      const clerk = new Clerk(await context.newPage());
      await clerk.page.goto(`${demo.address}/preview.html#unit=publicity`);
      await clerk.press(clerk.pane, '整理共享工作簿');
      await clerk.sees(clerk.pane, /标记为“已删除”的行会从共享工作簿中去掉.*之前会留一份副本/);

      const owner = join(demo.dataFolder, `~$${name}`);
      writeFileSync(owner, officeOwnerFile('汇总人甲'));
      await clerk.pane.getByRole('button', { name: '整理', exact: true }).press('Enter');
      await clerk.sees(clerk.pane, '没有整理共享工作簿：它正被 汇总人甲 打开，请关闭后再试。');
      rmSync(owner);
      // The keyboard is led along: what is shown in the place of the button has it.
      await clerk.page.keyboard.press('Tab');
      await clerk.page.keyboard.press('Enter');
      await clerk.sees(clerk.pane, '去掉 2 行。');
      expect(contents()).toEqual(['参观']);
      await clerk.page.keyboard.press('Tab');
      await clerk.page.keyboard.press('Enter');
      await clerk.pane.getByText('去掉 2 行。').waitFor({ state: 'detached' });
      await clerk.page.keyboard.press('Enter');
      await clerk.pane.getByRole('button', { name: '整理', exact: true }).press('Enter');
      await clerk.sees(clerk.pane, '没有要整理的行。');
    },
    minute,
  );
});
