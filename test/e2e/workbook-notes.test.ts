import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { submissionSchema } from '../../src/protocol/wire';
import { eventually } from '../gateway/support/eventually';
import { PersonAtWorkbook } from '../gateway/support/person-at-workbook';
import { scheduleRow } from '../gateway/support/rows';
import { openBrowser } from './support/chromium';
import { Clerk } from './support/clerk';
import { openDemo, type Demo } from './support/demo';

const minute = 60_000;
let browser: Browser;
let demo: Demo;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), openDemo()]);
}, 2 * minute);

afterAll(() => browser.close());

describe('the office, while people work in the shared workbook', () => {
  it(
    'sees by itself what they changed and what could not be taken in, until it has read it',
    async () => {
      const tourism = await demo.signIn('tourism');
      await tourism.push('schedule/tourism', { rows: [scheduleRow({ content: '开幕式' })] });
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
      const clerk = new Clerk(await context.newPage());
      await clerk.page.goto(`${demo.address}/preview.html#unit=publicity`);
      await clerk.pane.getByText('已报齐').first().waitFor();

      const file = join(demo.dataFolder, '2023年职业教育活动周.xlsx');
      const person = new PersonAtWorkbook(readFileSync(file), 'schedule');
      person.type(person.rowWith('content', '开幕式'), 'content', '隆重开幕').addRow({ content: '谁的活动' });
      writeFileSync(file, person.save());
      const edits = clerk.pane.getByText('旅游学院附件1：工作簿里改了 1 格，已记为第 2 版');
      await edits.waitFor({ timeout: 20_000 });
      await clerk.sees(clerk.pane, '共享工作簿里的改动 2', /「附件1」第 \d+ 行没写认得的填报单位/);
      const report = await tourism.get('/api/submissions/schedule/tourism');
      expect(submissionSchema.parse(report.body)).toMatchObject({
        ...{ version: 2, by: 'publicity' },
        rows: [expect.objectContaining({ content: '隆重开幕' })],
      });

      // What became of it is a key away, and the focus is led there.
      await clerk.pane.getByRole('button', { name: '看第 2 版' }).press('Enter');
      const focused = (): Promise<string | null | undefined> =>
        clerk.page.evaluate(() => document.activeElement?.textContent);
      const past = clerk.pane.getByRole('list', { name: '历次上报' });
      await clerk.sees(past, '改 1 行', '活动内容：开幕式 → 隆重开幕');
      expect(await focused()).toMatch(/^第 2 版 · .* · 最新$/);

      await clerk.pane.getByRole('button', { name: '全部知道了' }).press('Enter');
      await edits.waitFor({ state: 'detached' });
      expect(await focused()).toBe('报送情况');
      const office = await demo.signIn('publicity');
      await eventually(async () => JSON.stringify((await office.get('/api/board')).body['notes']) === '[]');

      // A row of nobody alone: no version comes of it, and nobody touches the pane.
      const next = new PersonAtWorkbook(readFileSync(file), 'schedule');
      writeFileSync(file, next.addRow({ content: '又是谁的' }).save());
      const stray = clerk.pane.getByText(/「附件1」第 \d+ 行没写认得的填报单位/);
      await stray.waitFor({ timeout: 20_000 });
    },
    minute,
  );
});
