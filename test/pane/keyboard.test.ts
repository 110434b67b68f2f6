import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { openBrowser } from '../e2e/support/chromium';
import { Clerk } from '../e2e/support/clerk';
import { openDemo, type Demo } from '../e2e/support/demo';
import { schedule, statistics } from '../demo-campaign';

const minute = 60_000;
let browser: Browser;
let demo: Demo;
let clerk: Clerk;
let card: Locator;

const press = (...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => clerk.page.keyboard.press(key)), Promise.resolve());

/** The words of what has the focus. */
const focused = (): Promise<string> => clerk.page.evaluate(() => document.activeElement?.textContent ?? '');

/** Waits until what is focused in the pane has these words. */
const focusIs = async (words: string): Promise<void> => {
  await clerk.page.waitForFunction(
    (expected) =>
      document.activeElement !== document.body &&
      document.activeElement?.textContent.startsWith(expected) === true,
    words,
  );
};

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), openDemo()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  clerk = new Clerk(await context.newPage());
  clerk.page.setDefaultTimeout(10_000);
  await clerk.page.goto(`${demo.address}/preview.html#unit=tourism`);
  card = clerk.card(`${schedule.label} ${schedule.name['zh-CN']}`);
  await clerk.press(card, '插入表格');
  await clerk.sees(card, '未填');
  await clerk.typeRow('5月30日', '技能大赛', '旅游学院', '9:00');
  await clerk.sees(card, '1 处提醒');
}, minute);

afterAll(() => browser.close());

describe('somebody at the keyboard', () => {
  it('is led to the question, and back to the button when it is cancelled', async () => {
    await card.getByRole('button', { name: '上报', exact: true }).focus();
    await press('Enter');
    await focusIs('仍有 1 处提醒，确认上报？');
    await press('Tab', 'Tab');
    expect(await focused()).toBe('取消');
    await press('Enter');
    await focusIs('上报');
  });

  it('is led to the question of a zero report from the menu', async () => {
    await card.getByRole('button', { name: /更多操作/ }).focus();
    await press('Enter');
    await clerk.page.getByRole('menuitem', { name: '零报告' }).focus();
    await press('Enter');
    await focusIs('确认没有可报的内容？');
    await press('Tab', 'Tab', 'Enter');
    await focusIs('上报');
  });

  it('keeps the place in the card while the question is answered', async () => {
    await press('Enter', 'Tab');
    expect(await focused()).toBe('确认上报');
    await press('Enter');
    await clerk.sees(card, '报送回执', '第 1 版');
    await focusIs('上报');
    await clerk.page.getByRole('button', { name: '关闭' }).focus();
    await press('Enter');
    await focusIs('上报');
  });

  it('keeps the grid when the answer comes while they type there', async () => {
    const cell = { row: (await clerk.activeCell())?.row ?? 0, column: 1 };
    await clerk.click(cell);
    await clerk.typeRow('5月31日', '讲座', '旅游学院', '');
    await card.getByRole('button', { name: '上报', exact: true }).click();
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await clerk.page.route('**/api/submissions/schedule/tourism', async (route) => {
      if (route.request().method() === 'PUT') await answered;
      await route.continue();
    });
    await clerk.press(card, '确认上报');
    await clerk.sees(card, '正在上报');
    await clerk.click({ row: cell.row + 1, column: 2 });
    await clerk.page.keyboard.insertText('参');
    answer();
    await clerk.sees(card, '第 2 版');
    expect(await clerk.page.evaluate(() => document.activeElement?.closest('section'))).toBeNull();
    await clerk.page.keyboard.insertText('观');
    await press('Enter');
    await clerk.page.waitForFunction(() =>
      window.fujiantongPreview?.grid().values.some((row) => row.includes('参观')),
    );
  });

  it('gets back to the waiver’s button when it is cancelled', async () => {
    const other = clerk.card(`${statistics.label} ${statistics.name['zh-CN']}`);
    await clerk.press(other, '插入表格');
    await clerk.sees(other, '未填');
    await clerk.typeRow('技能大赛', '12', '一些', '无', '0', '');
    const waive = other.getByRole('button', { name: '豁免', exact: true });
    await waive.focus();
    await press('Enter');
    await other.getByLabel('豁免理由（汇总单位会看到）').waitFor();
    await press('Escape');
    await focusIs('豁免');
    await press('Enter');
    await clerk.page.keyboard.insertText('统计时无法分列');
    await press('Enter');
    await clerk.sees(other, '已豁免：统计时无法分列');
    await focusIs('撤销豁免');
    await clerk.press(other, '上报');
    const confirm = other.getByRole('button', { name: '确认上报' });
    await confirm.or(other.getByText('报送回执')).first().waitFor();
    if (await confirm.isVisible()) await confirm.click();
    await clerk.sees(other, '报送回执');
  });
});

describe('the office at the keyboard', () => {
  it('opens a unit and reads its warnings and the reason of its waiver', async () => {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const office = new Clerk(await context.newPage());
    office.page.setDefaultTimeout(10_000);
    let cut = true;
    await office.page.route('**/api/submissions/statistics/tourism', (route) =>
      cut ? route.abort() : route.continue(),
    );
    await office.page.goto(`${demo.address}/preview.html#unit=publicity`);
    await office.page.getByRole('button', { name: '旅游学院' }).focus();
    await office.page.keyboard.press('Enter');
    const retry = office.page.getByRole('button', { name: '重试' });
    await retry.focus();
    cut = false;
    await office.page.keyboard.press('Enter');
    const waivers = office.page.getByRole('list', { name: '豁免' });
    await office.sees(waivers, /第 1 行/, '豁免理由：统计时无法分列');
    const warnings = office.page.getByRole('list', { name: '提醒' });
    expect(await warnings.count()).toBe(0);
    await office.page.getByRole('button', { name: '2 处', exact: true }).focus();
    await office.page.keyboard.press('Enter');
    await office.sees(warnings, /「5月30日」不在活动周/);
    expect(await warnings.getByRole('listitem').count()).toBe(2);
    await context.close();
  });
});
