import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { versionListSchema } from '../../src/protocol/history';
import { submissionSchema } from '../../src/protocol/wire';
import type { Address } from '../../src/sheets/layout';
import type { Client } from '../gateway/support/client';
import { schedule } from '../demo-campaign';
import { openBrowser } from './support/chromium';
import { Clerk } from './support/clerk';
import { openDemo, type Demo } from './support/demo';

const minute = 60_000;
const place = '/api/submissions/schedule/tourism';
const name = `${schedule.label} ${schedule.name['zh-CN']}`;
const column = (id: string): number => schedule.columns.findIndex((one) => one.id === id);

/** One of two people of a unit, each with a browser and a workbook of their own. */
class Person {
  readonly card: Locator;

  constructor(readonly clerk: Clerk) {
    this.card = clerk.card(name);
  }

  /** The cell of an activity's row. */
  async cell(content: string, id: string): Promise<Address> {
    const grid = await this.clerk.grid();
    const row = grid?.values.findIndex((values) => values.includes(content)) ?? -1;
    if (grid === undefined || row < 0) throw new Error(`no row of ${content}`);
    return { row: grid.row + row, column: column(id) };
  }

  async write(content: string, id: string, text: string): Promise<void> {
    await this.clerk.click(await this.cell(content, id));
    await this.clerk.type(text, 'Enter');
    await this.clerk.sees(this.card, '有修改未上报');
  }

  async shows(content: string, id: string): Promise<string | undefined> {
    return (await this.clerk.shown(await this.cell(content, id)))?.text;
  }

  push(): Promise<void> {
    return this.card.getByRole('button', { name: '上报', exact: true }).click();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.clerk.page.keyboard.press(key);
  }

  /** The words of what has the focus: of a radio button those of its question and its own. */
  focused(): Promise<string> {
    return this.clerk.page.evaluate(() => {
      const { activeElement } = document;
      const group = activeElement?.closest('[role=radiogroup]');
      const question = document.getElementById(group?.getAttribute('aria-labelledby') ?? '');
      const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0] : activeElement;
      const own = label?.textContent ?? '';
      return question === null ? own : `${question.textContent} | ${own}`;
    });
  }

  async focusIs(words: string): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await this.focused()).includes(words)) return;
      await this.clerk.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    expect(await this.focused()).toContain(words);
  }
}

let browser: Browser;
let demo: Demo;
let unit: Client;
let one: Person;
let other: Person;

async function open(): Promise<Person> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  const clerk = new Clerk(await context.newPage());
  clerk.page.setDefaultTimeout(30_000);
  await clerk.page.goto(`${demo.address}/preview.html#unit=tourism`);
  return new Person(clerk);
}

const newest = async () => submissionSchema.parse((await unit.get(place)).body);
const versions = async () => versionListSchema.parse((await unit.get(`${place}/versions`)).body).versions;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), openDemo()]);
  unit = await demo.signIn('tourism');
  [one, other] = [await open(), await open()];
  await one.clerk.press(one.card, '插入表格');
  await one.clerk.sees(one.card, '未填');
  await one.clerk.typeRow('5月14日', '技能大赛', '旅游学院', '9:00');
  await one.clerk.typeRow('5月15日', '工匠讲座', '旅游学院', '10:00');
  await one.clerk.sees(one.card, '可以上报');
  await one.push();
  await one.clerk.sees(one.card, '报送回执', '第 1 版');
  await other.clerk.press(other.card, '获取已报内容');
  await other.clerk.sees(other.card, '已获取第 1 版');
}, 2 * minute);

afterAll(() => browser.close());

describe('two people of one unit, both with the first version', () => {
  it(
    'change different cells: what they report goes together, on the sheet too',
    async () => {
      await one.write('技能大赛', 'time', '9:30');
      await one.push();
      await one.clerk.sees(one.card, '第 2 版');
      await other.write('工匠讲座', 'time', '15:00');
      await other.push();
      await other.clerk.sees(other.card, '报送回执', '第 3 版', '与别人报的合在一起');
      expect([await other.shows('技能大赛', 'time'), await other.shows('工匠讲座', 'time')]).toEqual([
        '9:30',
        '15:00',
      ]);
      expect((await newest()).rows.map(({ time }) => time)).toEqual(['9:30', '15:00']);
    },
    minute,
  );

  it(
    'change the same cells: the later one settles it, by keyboard alone',
    async () => {
      await other.write('技能大赛', 'time', '11:00');
      await other.write('工匠讲座', 'date', '5月16日');
      await other.push();
      await other.clerk.sees(other.card, '第 4 版');
      await one.write('技能大赛', 'time', '8:30');
      await one.write('工匠讲座', 'date', '5月17日');
      await one.card.getByRole('button', { name: '上报', exact: true }).press('Enter');
      await one.clerk.sees(one.card, /第 4 版.*和本表有 2 处写得不一样/);
      await one.focusIs('第 1 行 · 技能大赛 · 5月14日具体时间 | 本表8:30');
      const report = one.card.getByRole('button', { name: '上报', exact: true });
      expect(await report.getAttribute('aria-disabled')).toBe('true');
      await one.clerk.sees(one.card, '还有 2 处没有选');
      // Theirs for the first; then past 转到 to the second, and as it was before.
      await one.press('ArrowDown');
      await one.focusIs('已报11:00');
      await one.press('Tab');
      await one.focusIs('转到');
      await one.press('Tab', 'ArrowDown', 'ArrowDown');
      await one.focusIs('日期 | 原来5月15日');
      await one.press('Tab');
      await one.focusIs('上报');
      await one.press('Enter');
      await one.clerk.sees(one.card, '报送回执', '第 5 版');
      const { version, rows } = await newest();
      expect([version, rows.map(({ time, date }) => [time, date])]).toEqual([
        5,
        [
          ['11:00', '5月14日'],
          ['15:00', '5月15日'],
        ],
      ]);
      expect([await one.shows('技能大赛', 'time'), await one.shows('工匠讲座', 'date')]).toEqual([
        '11:00',
        '5月15日',
      ]);
      await one.clerk.sees(one.card, /已报（第 5 版/);
      expect((await versions())[0]).toMatchObject({ version: 5, base: 4, merged: false });
    },
    minute,
  );

  it(
    'leave sheet and gateway alone when it is cancelled; a cell in question is a key away',
    async () => {
      await one.write('技能大赛', 'time', '13:00');
      await one.write('技能大赛', 'date', '5月18日');
      await one.push();
      await one.clerk.sees(one.card, '第 6 版');
      await other.write('技能大赛', 'time', '14:00');
      await other.write('技能大赛', 'date', '5月19日');
      await other.push();
      await other.card.getByRole('button', { name: /^转到 E/ }).press('Enter');
      const cell = await other.cell('技能大赛', 'time');
      await other.clerk.page.waitForFunction(
        (at) => JSON.stringify(window.fujiantongPreview?.activeCell()) === JSON.stringify(at),
        cell,
      );
      await other.card.getByRole('button', { name: '取消' }).click();
      await other.clerk.sees(other.card, '有修改未上报');
      expect(await other.shows('技能大赛', 'time')).toBe('14:00');
      expect((await newest()).version).toBe(6);
      // The next report brings them back, and all of this sheet’s is one press.
      await other.push();
      await other.clerk.press(other.card, '全部用本表的');
      // Somebody comes between once more: only what is new is asked, and the keyboard is led there.
      const { rows } = await newest();
      const earlier = rows.map((row) => (row['content'] === '技能大赛' ? { ...row, time: '8:00' } : row));
      await unit.push('schedule/tourism', { base: 6, rows: earlier });
      await other.card.getByRole('button', { name: '上报', exact: true }).press('Enter');
      await other.clerk.sees(other.card, /第 7 版.*和本表有 1 处写得不一样/);
      await other.focusIs('具体时间 | 本表14:00');
      expect(await other.card.getByRole('radiogroup').count()).toBe(1);
      await other.press('Space');
      await other.push();
      await other.clerk.sees(other.card, '报送回执', '第 8 版');
      expect((await newest()).rows.map(({ time, date }) => [time, date])).toEqual([
        ['14:00', '5月19日'],
        ['15:00', '5月15日'],
      ]);
      expect(await other.shows('工匠讲座', 'date')).toBe('5月15日');
    },
    minute,
  );
});

describe('历次上报', () => {
  it(
    'are listed, compared and brought back, by keyboard alone',
    async () => {
      await one.card.getByRole('button', { name: /更多操作/ }).press('Enter');
      await one.clerk.page.getByRole('menuitem', { name: '历次上报' }).press('Enter');
      await one.focusIs('历次上报');
      const list = one.card.getByRole('list', { name: '历次上报' });
      await list.getByRole('button', { name: /^第 8 版 .* 最新$/ }).waitFor();
      await list.getByRole('button', { name: /^第 2 版/ }).press('Enter');
      await one.clerk.sees(list, '改 1 行', '具体时间：9:00 → 9:30');
      const show = list.getByRole('combobox', { name: '看什么' });
      await show.focus();
      await show.selectOption({ label: '后来改了什么（到第 8 版）' });
      await one.clerk.sees(list, '改 2 行', '具体时间：9:30 → 14:00', '具体时间：10:00 → 15:00');
      await list.getByRole('button', { name: '恢复这一版' }).press('Enter');
      await one.focusIs('把第 2 版的 2 行作为新的一版再报一次？');
      await one.press('Tab', 'Enter');
      await one.focusIs('第 2 版已恢复，成为第 9 版');
      const { version, rows } = await newest();
      expect([version, rows.map(({ time, content }) => [content, time])]).toEqual([
        9,
        [
          ['技能大赛', '9:30'],
          ['工匠讲座', '10:00'],
        ],
      ]);
      expect((await versions())[0]).toMatchObject({ restoredFrom: 2 });
      await list.getByText('恢复自第 2 版').waitFor();
      await one.clerk.press(list, '取到表格里');
      await one.clerk.sees(one.card, '已获取第 9 版');
      expect(await one.shows('工匠讲座', 'time')).toBe('10:00');
    },
    minute,
  );

  it(
    'are there for the office too, of every unit',
    async () => {
      const context = await browser.newContext({ viewport: { width: 900, height: 900 }, locale: 'zh-CN' });
      const office = new Clerk(await context.newPage());
      office.page.setDefaultTimeout(30_000);
      await office.page.goto(`${demo.address}/preview.html#unit=publicity`);
      const row = office.pane
        .getByRole('list', { name: '报送情况' })
        .getByRole('listitem')
        .filter({ has: office.page.getByRole('button', { name: '旅游学院' }) });
      await office.press(row, '旅游学院');
      await office.press(row, '历次上报');
      const list = row.getByRole('list', { name: '历次上报' });
      await office.press(list, /^第 1 版/);
      await office.sees(list, '5月14日 · 技能大赛 · 旅游学院 · 9:00');
      await office.press(list, '恢复这一版');
      await office.press(list, /^恢复$/);
      await office.sees(list, '第 1 版已恢复，成为第 10 版');
      await office.sees(list, /宣传统战部报 · 2 行 · 恢复自第 1 版/);
      expect(await newest()).toMatchObject({ version: 10, by: 'publicity' });
      await context.close();
    },
    minute,
  );
});
