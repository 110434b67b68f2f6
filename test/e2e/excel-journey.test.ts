import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import * as XLSX from '@e965/xlsx';
import { markFormats } from '../../src/sheets/overlay/mark-kind';
import { schedule, statistics } from '../demo-campaign';
import { openBrowser } from './support/chromium';
import { openDemo, type Demo, type DemoUnit } from './support/demo';
import { ExcelClerk } from './support/excel-clerk';
import { excelScript, serveExcel } from './support/excel-script';
import { atTheComputer, counted, reportElsewhere } from './support/report-elsewhere';

const form1 = `${schedule.label} ${schedule.name['zh-CN']}`;
const form2 = `${statistics.label} ${statistics.name['zh-CN']}`;
const minutes = 60_000;

let browser: Browser;
let demo: Demo;
let clerk: ExcelClerk;
let pane: string;
const mistakes: string[] = [];

beforeAll(async () => {
  const [opened, running, script] = await Promise.all([openBrowser(), openDemo(), excelScript()]);
  browser = opened;
  demo = running;
  pane = `${demo.address}/taskpane.html`;
  // As wide as Excel opens a pane.
  const context = await browser.newContext({ viewport: { width: 350, height: 820 }, locale: 'zh-CN' });
  clerk = new ExcelClerk(await context.newPage());
  clerk.page.setDefaultTimeout(20_000);
  clerk.page.on('pageerror', (error) => mistakes.push(error.message));
  clerk.page.on('console', (message) => {
    // That nothing was reported yet is a 404, which the browser notes by itself.
    if (message.type() === 'error' && !message.text().includes('status of 404'))
      mistakes.push(message.text());
  });
  await serveExcel(clerk.page, script);
}, minutes);

afterAll(async () => {
  await browser.close();
});

/** The pane is closed, and stays so while the sheet itself shows what came of a command. */
async function pressUnseen(command: string): Promise<void> {
  await clerk.closePane();
  await clerk.pressRibbon(command);
  expect(await clerk.isPaneOpen()).toBe(false);
}

/** The pane is closed, and the command opens it. */
async function pressToRead(command: string): Promise<void> {
  await clerk.closePane();
  await clerk.pressRibbon(command);
  expect(await clerk.isPaneOpen()).toBe(true);
}

/** Fills 附件1 with two rows, a date and a unit wrong; sees the marks; rights them; reports. All from the ribbon. */
async function reportSchedule(unit: DemoUnit): Promise<void> {
  const card = clerk.card(form1);
  const first = await clerk.activeCell();
  if (!first) throw new Error('no cell is selected after inserting');
  await clerk.typeRow('5月32日', `${unit.name}技能大赛`, '旅游学校', '上午9:00-11:00');
  await clerk.typeRow('5月15日—16日', `${unit.name}成果展`, unit.name, '');
  const result = { row: first.row, column: schedule.columns.length };
  await clerk.seesText(result, '✕ 日期：没有这样的日期；✕ 牵头及负责部门：没有这个单位');
  const marked = await clerk.seen(first);
  const { fill, color } = markFormats.error;
  expect(marked).toEqual({ text: '5月32日', fill, color });

  await pressToRead('push');
  await clerk.sees(card, '2 处错误', '「5月32日」没有这样的日期');
  // The command has led to the first mistake; the clerk types over it.
  expect(await clerk.activeCell()).toEqual(first);
  await clerk.typeRow('5月14日');
  // What is above the button goes, and the button moves.
  await clerk.sees(card, '1 处错误');
  await clerk.press(card, '全部可改的改掉 (1)');
  await clerk.sees(card, '可以上报');
  expect((await clerk.seen({ row: first.row, column: first.column + 2 }))?.text).toBe('旅游学院');
  await clerk.seesText(result, '');
  expect((await clerk.seen(first))?.fill).toBeNull();

  await pressToRead('push');
  await clerk.sees(card, '报送回执', '第 1 版', '2 行', '已写入');
}

/** Fills 附件2 with two rows, counts written loosely; accepts the fixes as one; reports. All from the pane. */
async function reportStatistics(unit: DemoUnit, place: number): Promise<void> {
  const card = clerk.card(form2);
  await clerk.press(card, '插入表格');
  await clerk.comesTo('附件2');
  await clerk.sees(card, '未填', /表里还没有内容/);
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

/** Signs in as the next person at the same computer. */
async function switchTo(unit: DemoUnit, person: string): Promise<void> {
  await clerk.openPane();
  await clerk.choose('切换单位');
  await clerk.signIn(unit, person);
}

const unitOf = (id: string): DemoUnit => {
  const unit = demo.units.find((candidate) => candidate.id === id);
  if (!unit) throw new Error(`the demo has no ${id}`);
  return unit;
};

describe('units, one after another, each in a workbook of its own', () => {
  it(
    'insert from the ribbon, are asked who they are, and get the form after signing in',
    async () => {
      const [unit] = demo.units;
      if (!unit) throw new Error('the demo has no units');
      await clerk.newWorkbook(pane);
      await pressToRead('insertSchedule');
      const menu = await clerk.page.getByRole('button', { name: '更多', exact: true }).boundingBox();
      // Excel's own button lies over the corner.
      expect(menu && menu.x + menu.width).toBeLessThanOrEqual(350 - 34);
      await clerk.sees(clerk.page, '请先登录，登录后自动继续「插入附件1」。');
      await clerk.signIn(unit, '填报人1');
      await clerk.comesTo('附件1');
      await reportSchedule(unit);
      await reportStatistics(unit, 0);
    },
    minutes,
  );

  it(
    'fill both forms with mistakes, right them and report, with the pane open or closed',
    async () => {
      for (const [place, unit] of demo.units.entries()) {
        if (place === 0) continue;
        if (!atTheComputer(unit)) {
          await reportElsewhere(demo, unit, place);
          continue;
        }
        await clerk.newWorkbook(pane);
        await switchTo(unit, `填报人${String(place + 1)}`);
        await pressUnseen('insertSchedule');
        expect(await clerk.activeSheet()).toBe('附件1');
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
    'is asked which form it means, and gets its rows back',
    async () => {
      await clerk.newWorkbook(pane);
      await switchTo(unitOf('tourism'), '另一位填报人');
      await pressToRead('pull');
      await clerk.sees(clerk.page, '当前工作表不是本单位的附件。要获取哪一张？');
      await clerk.press(clerk.page, '附件2');
      const card = clerk.card(form2);
      await clerk.sees(card, '已获取第 1 版，2 行', /已报（第 1 版/);
      expect(await clerk.activeSheet()).toBe('附件2');
      const contents = (await clerk.values('附件2')).flat().map(String);
      expect(contents).toEqual(
        expect.arrayContaining(['旅游学院技能大赛', '旅游学院成果展', '双紫村50人', '与社区合办']),
      );
    },
    minutes,
  );

  it('may not consolidate, and is told who may', async () => {
    await pressToRead('consolidate');
    await clerk.sees(clerk.page, /汇总各单位由宣传统战部来做/);
    expect(await clerk.sheetNames()).toEqual(['Sheet1', '附件2']);
  });
});

describe('the office', () => {
  it(
    'consolidates from the ribbon with the pane closed, and the totals are right to the last person',
    async () => {
      await clerk.newWorkbook(pane);
      await switchTo(unitOf('publicity'), '汇总人');
      await clerk.sees(clerk.page, '已报齐 10/10');
      await pressUnseen('consolidate');
      expect(await clerk.sheetNames()).toEqual(expect.arrayContaining(['附件1汇总', '附件2汇总']));
      const values = await clerk.values('附件2汇总');
      expect(values.length).toBeGreaterThan(20);
      const places = demo.units.map((_, place) => counted(place));
      const total = values.find((row) => row.some((cell) => cell === '合计'));
      expect(total?.filter((cell) => typeof cell === 'number')).toEqual([
        places.reduce((sum, { teachers }) => sum + teachers + 5, 0),
        places.reduce((sum, { students }) => sum + students + 200, 0),
        10 * 50,
        places.reduce((sum, { observers }) => sum + observers, 0),
      ]);
      // Who opens the pane afterwards reads what was done.
      await clerk.openPane();
      await clerk.sees(clerk.page, /已写入附件1汇总/);
    },
    minutes,
  );
});

describe('the office’s workbook', () => {
  it('is saved as a file that another program reads, with every row in it', async () => {
    const workbook = XLSX.read(await clerk.save());
    for (const form of [schedule, statistics]) {
      const sheet = workbook.Sheets[`${form.label}汇总`];
      if (!sheet) throw new Error(`no sheet ${form.label}汇总`);
      const texts = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).flat().map(String);
      for (const { name } of demo.units)
        for (const activity of ['技能大赛', '成果展']) expect(texts).toContain(name + activity);
    }
  });
});

describe.each([
  ['1.14', 'employment'],
  ['1.9', 'art-design'],
])('an Excel with ExcelApi %s', (version, id) => {
  it(
    'checks, marks and reports as a new one does',
    async () => {
      await clerk.newWorkbook(`${pane}?excel=${version}`);
      await switchTo(unitOf(id), '填报人');
      await clerk.press(clerk.card(form1), '获取已报内容');
      await clerk.comesTo('附件1');
      const card = clerk.card(form1);
      await clerk.sees(card, '已获取第 1 版，2 行');
      const first = { row: 3, column: 1 };
      expect(await clerk.seen(first)).toEqual({ text: '5月14日', color: null, fill: null });
      await clerk.select(first);
      await clerk.typeRow('5月32日');
      await clerk.seesText({ row: 3, column: schedule.columns.length }, '✕ 日期：没有这样的日期');
      await pressToRead('check');
      await clerk.sees(card, '1 处错误');
      expect(await clerk.activeCell()).toEqual(first);
      await clerk.typeRow('5月17日');
      await pressToRead('push');
      await clerk.sees(card, '报送回执', '第 2 版', '2 行', '已写入');
    },
    minutes,
  );
});

describe('the add-in', () => {
  it('asked nothing of Excel that Excel does not have, and the page reported no mistake', async () => {
    expect(await clerk.allMistakes()).toEqual([]);
    expect(mistakes).toEqual([]);
  });
});
