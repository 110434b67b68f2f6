import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import * as XLSX from '@e965/xlsx';
import { endRow } from '../../src/sheets/grid';
import { schedule, statistics } from '../demo-campaign';
import { openBrowser } from './support/chromium';
import { Clerk } from './support/clerk';
import { openDemo, type Demo, type DemoUnit } from './support/demo';
import { atTheComputer, counted, reportElsewhere } from './support/report-elsewhere';

const form1 = `${schedule.label} ${schedule.name['zh-CN']}`;
const form2 = `${statistics.label} ${statistics.name['zh-CN']}`;
const minutes = 60_000;

let browser: Browser;
let demo: Demo;
let clerk: Clerk;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), openDemo()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  clerk = new Clerk(await context.newPage());
  clerk.page.setDefaultTimeout(20_000);
  await clerk.page.goto(`${demo.address}/preview.html`);
}, minutes);

afterAll(async () => {
  await browser.close();
});

/** Fills 附件1 with two rows, a date and a unit wrong; sees the marks; rights them; reports. */
async function reportSchedule(unit: DemoUnit): Promise<void> {
  const card = clerk.card(form1);
  await clerk.press(card, '插入表格');
  await clerk.sees(card, '未填');
  const first = await clerk.activeCell();
  if (!first) throw new Error('no cell is selected after inserting');
  await clerk.typeRow('5月32日', `${unit.name}技能大赛`, '旅游学校', '上午9:00-11:00');
  await clerk.sees(card, '2 处错误', '「5月32日」没有这样的日期');
  const marked = await clerk.shown(first);
  expect([marked?.text, marked?.underline, marked?.fill !== null]).toEqual(['5月32日', true, true]);
  const result = await clerk.shown({ row: first.row, column: schedule.columns.length });
  expect(result?.text).toBe('✕ 日期：没有这样的日期；✕ 牵头及负责部门：没有这个单位');

  await clerk.typeRow('5月15日—16日', `${unit.name}成果展`, unit.name, '');
  // The date has no fix of its own: the clerk goes there and types. The unit's is accepted.
  await clerk.press(card, '转到 B4');
  expect(await clerk.activeCell()).toEqual(first);
  await clerk.type('5月14日', 'Enter');
  // What is above the button goes, and the button moves.
  await clerk.sees(card, '1 处错误');
  await clerk.press(card, '全部可改的改掉 (1)');
  await clerk.sees(card, '可以上报');
  expect((await clerk.shown({ row: first.row, column: first.column + 2 }))?.text).toBe('旅游学院');
  await clerk.press(card, '上报');
  await clerk.sees(card, '报送回执', '第 1 版', '2 行', '已写入');
}

/** Fills 附件2 with two rows, counts written loosely; accepts the fixes as one; reports. */
async function reportStatistics(unit: DemoUnit, place: number): Promise<void> {
  const card = clerk.card(form2);
  await clerk.press(card, '插入表格');
  await clerk.sees(card, '未填');
  const { teachers, observers, students } = counted(place);
  await clerk.typeRow(
    `${unit.name}技能大赛`,
    String(teachers),
    '约200人',
    '双紫村五十人',
    String(observers),
    '',
  );
  // The third: what 附件1 plans besides is not in 附件2 yet.
  await clerk.sees(card, '3 处提醒', '「约200人」应为准确人数', `附件1里安排了「${unit.name}成果展」`);
  await clerk.typeRow(`${unit.name}成果展`, '5', String(students), '无', '0', '与社区合办');
  await clerk.sees(card, '2 处提醒');
  await clerk.press(card, '全部可改的改掉 (2)');
  await clerk.sees(card, '可以上报');
  await clerk.press(card, '上报');
  await clerk.sees(card, '报送回执', '第 1 版', '2 行', '已写入');
}

describe('units, one after another, on one shared computer', () => {
  it(
    'sign in, insert both forms, fill them with mistakes, right them and report',
    async () => {
      let isFirst = true;
      for (const [place, unit] of demo.units.entries()) {
        if (!atTheComputer(unit)) {
          await reportElsewhere(demo, unit, place);
          continue;
        }
        if (!isFirst) {
          await clerk.choose('新建空白工作簿');
          await clerk.press(clerk.page, '清空并新建');
          await clerk.choose('切换单位');
        }
        isFirst = false;
        await clerk.signIn(unit, `填报人${String(place + 1)}`);
        // The office's people report too, from the other view.
        const own = clerk.page
          .getByRole('radio', { name: '本单位填报' })
          .or(clerk.page.getByRole('tab', { name: '本单位填报' }));
        if (unit.id === 'publicity') await own.first().click();
        await reportSchedule(unit);
        await reportStatistics(unit, place);
      }
    },
    6 * minutes,
  );

  it('left each version with the person who filled it in', async () => {
    const office = await demo.signIn('publicity');
    const { body } = await office.get('/api/board');
    const entries = body['entries'] as { unit: string; person: string; version: number; rows: number }[];
    expect(entries).toHaveLength(20);
    expect(new Set(entries.map(({ person }) => person)).size).toBe(10);
    expect(entries.every(({ version, rows }) => version === 1 && rows === 2)).toBe(true);
  });
});

describe('a unit that comes back to an empty workbook', () => {
  it(
    'gets its rows back',
    async () => {
      const unit = demo.units.find(({ id }) => id === 'tourism');
      if (!unit) throw new Error('the demo has no 旅游学院');
      await clerk.choose('新建空白工作簿');
      await clerk.press(clerk.page, '清空并新建');
      await clerk.choose('切换单位');
      await clerk.signIn(unit, '另一位填报人');
      const card = clerk.card(form2);
      await clerk.press(card, '获取已报内容');
      await clerk.sees(card, '已获取第 1 版，2 行', /已报（第 1 版/);
      const grid = await clerk.grid();
      const contents = grid?.values.flat().map(String) ?? [];
      expect(contents).toEqual(
        expect.arrayContaining(['旅游学院技能大赛', '旅游学院成果展', '双紫村50人', '与社区合办']),
      );
    },
    minutes,
  );
});

describe('the office', () => {
  it(
    'consolidates with one button, and the totals are right to the last person',
    async () => {
      const office = demo.units.find(({ id }) => id === 'publicity');
      if (!office) throw new Error('the demo has no office');
      await clerk.choose('切换单位');
      await clerk.signIn(office, '汇总人');
      await clerk.page.getByText('已报齐 10/10').first().waitFor();
      await clerk.press(clerk.page, '汇总到表格');
      await clerk.page
        .getByText(/已写入附件1汇总/)
        .first()
        .waitFor();
      expect(await clerk.sheetNames()).toEqual(expect.arrayContaining(['附件1汇总', '附件2汇总']));
      const grid = await clerk.grid('附件2汇总');
      if (!grid) throw new Error('附件2汇总 is empty');
      expect(endRow(grid)).toBeGreaterThan(20);
      const places = demo.units.map((_, place) => counted(place));
      const total = grid.values.find((row) => row.some((cell) => cell === '合计'));
      expect(total?.filter((cell) => typeof cell === 'number')).toEqual([
        places.reduce((sum, { teachers }) => sum + teachers + 5, 0),
        places.reduce((sum, { students }) => sum + students + 200, 0),
        10 * 50,
        places.reduce((sum, { observers }) => sum + observers, 0),
      ]);
    },
    minutes,
  );

  it('finds every row in the shared workbook, read by another program', () => {
    const file = readdirSync(demo.dataFolder).find((name) => name.endsWith('.xlsx'));
    const workbook = XLSX.read(readFileSync(join(demo.dataFolder, file ?? '')));
    for (const form of [schedule, statistics]) {
      const sheet = workbook.Sheets[form.label];
      if (!sheet) throw new Error(`no sheet ${form.label}`);
      const texts = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).flat().map(String);
      for (const unit of demo.units)
        for (const activity of ['技能大赛', '成果展']) expect(texts).toContain(unit.name + activity);
    }
  });
});
