import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import * as XLSX from '@e965/xlsx';
import { markFormats } from '../../src/sheets/overlay/mark-kind';
import { schedule, statistics } from '../demo-campaign';
import { otherWays, type WpsSwitches } from '../simulators/wps/wps-switches';
import { openBrowser } from './support/chromium';
import { openDemo, type Demo, type DemoUnit } from './support/demo';
import { atTheComputer, counted, reportElsewhere } from './support/report-elsewhere';
import { WpsClerk } from './support/wps-clerk';
import { serveWps, wpsScript } from './support/wps-script';

const form1 = `${schedule.label} ${schedule.name['zh-CN']}`;
const form2 = `${statistics.label} ${statistics.name['zh-CN']}`;
const minutes = 60_000;

let browser: Browser;
let context: BrowserContext;
let demo: Demo;
let clerk: WpsClerk;
const mistakes: string[] = [];

beforeAll(async () => {
  const [opened, running, script] = await Promise.all([openBrowser(), openDemo(), wpsScript()]);
  browser = opened;
  demo = running;
  // As wide as a pane beside the sheet. The web view of WPS may well call itself English.
  context = await browser.newContext({ viewport: { width: 350, height: 820 }, locale: 'en-US' });
  context.setDefaultTimeout(30_000);
  context.on('weberror', (error) => mistakes.push(error.error().message));
  context.on('console', (message) => {
    // That nothing was reported yet is a 404, which the browser notes by itself.
    if (message.type() === 'error' && !message.text().includes('status of 404'))
      mistakes.push(`${message.text()} ${message.location().url}`);
  });
  await serveWps(context, script);
  clerk = await WpsClerk.sitDown(context);
}, minutes);

afterAll(async () => {
  await browser.close();
});

/** Fills 附件1 with two rows, a date and a unit wrong; sees the marks; rights them; reports. All from the ribbon. */
async function reportSchedule(unit: DemoUnit, changesMind: boolean): Promise<void> {
  const card = clerk.card(form1);
  const first = await clerk.activeCell();
  if (!first) throw new Error('no cell is selected after inserting');
  const place = { row: first.row, column: first.column + 2 };
  await clerk.typeRow('5月32日', `${unit.name}技能大赛`, '旅游学校', '上午9:00-11:00');
  await clerk.typeRow('5月15日—16日', `${unit.name}成果展`, unit.name, '');
  const result = { row: first.row, column: schedule.columns.length };
  await clerk.seesText(result, '✕ 日期：没有这样的日期；✕ 牵头及负责部门：没有这个单位');
  const { fill, color } = markFormats.error;
  expect(await clerk.seen(first)).toEqual({ text: '5月32日', fill, color });

  await clerk.pressRibbon('push');
  // The command leads to the first mistake; the clerk types over it.
  await clerk.isLedTo(first);
  await clerk.sees(card, '2 处错误', '「5月32日」没有这样的日期');
  await clerk.typeRow('5月14日');
  // What is above the button goes, and the button moves.
  await clerk.sees(card, '1 处错误');
  await clerk.press(card, '全部可改的改掉 (1)');
  if (changesMind) {
    // WPS itself can't undo what an add-in has written; the pane can.
    await clerk.seesText(place, '旅游学院');
    await clerk.press(card, '撤销这次修改');
    await clerk.seesText(place, '旅游学校');
    await clerk.sees(card, '1 处错误');
    await clerk.press(card, '全部可改的改掉 (1)');
  }
  await clerk.sees(card, '可以上报', '已改 1 处');
  expect((await clerk.seen(place))?.text).toBe('旅游学院');
  await clerk.seesText(result, '');
  expect((await clerk.seen(first))?.fill).toBeNull();

  await clerk.pressRibbon('push');
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
  await clerk.choose('切换单位');
  await clerk.signIn(unit, person);
}

const unitOf = (id: string): DemoUnit => {
  const unit = demo.units.find((candidate) => candidate.id === id);
  if (!unit) throw new Error(`the demo has no ${id}`);
  return unit;
};

describe('the ribbon', () => {
  it(
    'is read by WPS, with a picture for each button',
    async () => {
      await clerk.startWps(demo.address);
      const pictures = await clerk.pictures();
      expect(pictures).toHaveLength(7);
      for (const picture of pictures) {
        const answer = await fetch(`${demo.address}/wps/${String(picture)}`);
        expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
      }
      expect(await clerk.isPaneOpen()).toBe(false);
    },
    minutes,
  );
});

describe('units, one after another, each in a workbook of its own', () => {
  it(
    'insert from the ribbon, are asked who they are, and get the form after signing in',
    async () => {
      const [unit] = demo.units;
      if (!unit) throw new Error('the demo has no units');
      await clerk.pressRibbon('insertSchedule');
      await clerk.sees(clerk.page, '请先登录，登录后自动继续「插入附件1」。');
      await clerk.signIn(unit, '填报人1');
      await clerk.comesTo('附件1');
      await reportSchedule(unit, true);
      await reportStatistics(unit, 0);
    },
    minutes,
  );

  it(
    'fill both forms with mistakes, right them and report, in the WPS that runs',
    async () => {
      for (const [place, unit] of demo.units.entries()) {
        if (place === 0) continue;
        if (!atTheComputer(unit)) {
          await reportElsewhere(demo, unit, place);
          continue;
        }
        await clerk.turnTo(`工作簿${String(place + 1)}`);
        await switchTo(unit, `填报人${String(place + 1)}`);
        await clerk.pressRibbon('insertSchedule');
        await clerk.comesTo('附件1');
        await reportSchedule(unit, false);
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

describe('the pane', () => {
  it(
    'is put away by its own menu, by the ribbon’s button, and comes back as it was',
    async () => {
      const { page } = clerk;
      await clerk.choose('收起窗格');
      await clerk.paneIs(false);
      await clerk.pressRibbon('openPane');
      await clerk.paneIs(true);
      await clerk.pressRibbon('openPane');
      await clerk.paneIs(false);
      await clerk.pressRibbon('check');
      await clerk.paneIs(true);
      await clerk.sees(clerk.card(form2), /已报（第 1 版/);
      expect([clerk.page, await clerk.paneCount()]).toEqual([page, 1]);
    },
    minutes,
  );

  it(
    'is made anew where WPS has closed it, whoever is signed in',
    async () => {
      const { page } = clerk;
      await clerk.closePane();
      expect([await clerk.paneCount(), await clerk.isPaneOpen()]).toEqual([0, false]);
      await clerk.pressRibbon('check');
      await clerk.sees(clerk.card(form2), /已报（第 1 版/);
      expect(clerk.page === page).toBe(false);
      expect([await clerk.paneCount(), await clerk.isPaneOpen()]).toEqual([1, true]);
    },
    minutes,
  );
});

describe('a unit that comes back to an empty workbook', () => {
  it(
    'is asked which form it means, and gets its rows back',
    async () => {
      await clerk.turnTo('工作簿11');
      await switchTo(unitOf('tourism'), '另一位填报人');
      await clerk.pressRibbon('pull');
      await clerk.sees(clerk.page, '当前工作表不是本单位的附件。要获取哪一张？');
      await clerk.press(clerk.page, '附件2');
      await clerk.sees(clerk.card(form2), '已获取第 1 版，2 行', /已报（第 1 版/);
      expect(await clerk.activeSheet()).toBe('附件2');
      const contents = (await clerk.values('附件2')).flat().map(String);
      expect(contents).toEqual(
        expect.arrayContaining(['旅游学院技能大赛', '旅游学院成果展', '双紫村50人', '与社区合办']),
      );
    },
    minutes,
  );

  it(
    'may have the form open in two workbooks, and is told of the one in front',
    async () => {
      const card = clerk.card(form2);
      await clerk.turnTo('工作簿11b');
      await clerk.press(card, '获取已报内容');
      await clerk.comesTo('附件2');
      await clerk.sees(card, '已获取第 1 版，2 行', /已报（第 1 版/);
      const row = (await clerk.values('附件2')).findIndex((cells) => cells.includes('旅游学院技能大赛'));
      await clerk.select({ row, column: 2 });
      await clerk.typeRow('约二百人');
      await clerk.sees(card, '「约二百人」应为准确人数');
      await clerk.turnTo('工作簿11');
      await card.getByText('「约二百人」应为准确人数').waitFor({ state: 'detached' });
      await clerk.sees(card, /已报（第 1 版/);
      await clerk.turnTo('工作簿11b');
      await clerk.sees(card, '「约二百人」应为准确人数');
      await clerk.turnTo('工作簿11');
      await card.getByText('「约二百人」应为准确人数').waitFor({ state: 'detached' });
    },
    minutes,
  );

  it('may not consolidate, and is told who may', async () => {
    await clerk.pressRibbon('consolidate');
    await clerk.sees(clerk.page, /汇总各单位由宣传统战部来做/);
    expect(await clerk.sheetNames()).toEqual(['Sheet1', '附件2']);
  });
});

describe('the office', () => {
  it(
    'consolidates from the ribbon, and the totals are right to the last person',
    async () => {
      await clerk.turnTo('工作簿12');
      await switchTo(unitOf('publicity'), '汇总人');
      await clerk.sees(clerk.page, '已报齐 10/10');
      await clerk.pressRibbon('consolidate');
      await clerk.sees(clerk.page, /已写入附件1汇总/);
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
    },
    minutes,
  );

  it('saves its workbook as a file that another program reads, with every row in it', async () => {
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

const otherwise = Object.fromEntries(
  Object.entries(otherWays).map(([name, ways]) => [name, ways[0]]),
) as unknown as WpsSwitches;

describe.each([
  ['that does all that is not known the other way, and tells of nothing', otherwise, 'employment'],
  ['of that kind that tells of everything, though late', { ...otherwise, events: 'told' }, 'art-design'],
] as const)('a WPS %s', (_, switches, id) => {
  it(
    'checks, marks, takes fixes and reports as the other does',
    async () => {
      await clerk.startWps(demo.address, switches);
      await clerk.pressRibbon('openPane');
      await switchTo(unitOf(id), '填报人');
      const card = clerk.card(form1);
      await clerk.press(card, '获取已报内容');
      await clerk.comesTo('附件1');
      await clerk.sees(card, '已获取第 1 版，2 行');
      const first = { row: 3, column: 1 };
      const place = { row: 3, column: 3 };
      expect(await clerk.seen(first)).toEqual({ text: '5月14日', color: null, fill: null });
      await clerk.select(first);
      await clerk.typeRow('5月32日', '', '旅游学校');
      await clerk.seesText(
        { row: 3, column: schedule.columns.length },
        '✕ 日期：没有这样的日期；✕ 牵头及负责部门：没有这个单位',
      );
      await clerk.pressRibbon('check');
      await clerk.isLedTo(first);
      await clerk.sees(card, '2 处错误');
      await clerk.press(card, '全部可改的改掉 (1)');
      await clerk.seesText(place, '旅游学院');
      await clerk.press(card, '撤销这次修改');
      await clerk.seesText(place, '旅游学校');
      await clerk.sees(card, '2 处错误');
      await clerk.press(card, '全部可改的改掉 (1)');
      await clerk.seesText(place, '旅游学院');
      await clerk.select(first);
      await clerk.typeRow('5月17日');
      await clerk.sees(card, '有修改未上报');
      await clerk.pressRibbon('push');
      await clerk.sees(card, '报送回执', '第 2 版', '2 行', '已写入');
      expect((await clerk.seen(first))?.fill).toBeNull();
    },
    minutes,
  );
});

describe('the add-in', () => {
  it('did nothing that works in no WPS, and the pages reported no mistake', async () => {
    expect(await clerk.allMistakes()).toEqual([]);
    expect(mistakes).toEqual([]);
  });
});
