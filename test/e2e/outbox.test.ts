import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { pushFileSchema, type PushFile } from '../../src/protocol/push-file';
import { schedule, statistics } from '../demo-campaign';
import { startDemo, type RunningGateway } from '../gateway/support/built-gateway';
import type { Client } from '../gateway/support/client';
import { projectPath } from '../gateway/support/project-path';
import { demoCode } from '../gateway/support/start-gateway';
import { temporaryFolder } from '../gateway/support/temporary-folder';
import { openBrowser } from './support/chromium';
import { Clerk } from './support/clerk';

const minutes = 60_000;
const dataFolder = temporaryFolder();
const forms = [schedule, statistics].map((form) => `${form.label} ${form.name['zh-CN']}`);
const [form1 = '', form2 = ''] = forms;

let browser: Browser;
let gateway: RunningGateway;
let port = '0';
let clerk: Clerk;
/** The unit, behind the pane's back. */
let unit: Client;

/** On the same port, where there has been one. */
async function startGateway(): Promise<void> {
  gateway = await startDemo(projectPath('dist', 'gateway'), dataFolder, { PORT: port });
  ({ port } = new URL(gateway.client.address));
}

async function stopGateway(): Promise<void> {
  gateway.process.kill('SIGTERM');
  await gateway.ended;
}

const status = (text: string): Locator => clerk.page.getByRole('status').filter({ hasText: text });

/** The pane can't reach the gateway's API, whatever it still gets of the pages, and has noticed. */
async function cut(): Promise<void> {
  await clerk.page.context().route('**/api/**', (route) => route.abort());
  await clerk.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await status('网络不通').waitFor();
}

async function mend(): Promise<void> {
  await clerk.page.context().unroute('**/api/**');
  await clerk.page.evaluate(() => window.dispatchEvent(new Event('online')));
}

async function versionsOf(form: string): Promise<readonly { readonly version: number }[]> {
  const { body } = await unit.get(`/api/submissions/${form}/tourism/versions`);
  return body['versions'] as { version: number }[];
}

const pushButton = (form: string): Locator =>
  clerk.card(form).getByRole('button', { name: '上报', exact: true });

/** Brings the sheet of 附件1 to the front. */
async function goToSheet(): Promise<void> {
  const goTo = clerk.card(form1).getByRole('button', { name: '转到表格' });
  await goTo.or(pushButton(form1)).first().waitFor();
  if (!(await goTo.isVisible())) return;
  await goTo.click();
  await goTo.waitFor({ state: 'detached' });
}

/** Types over the activity in the sheet of 附件1. */
async function retype(text: string): Promise<void> {
  await goToSheet();
  await clerk.click({ row: 3, column: 2 });
  await clerk.type(text, 'Enter');
}

const push = (form = form1): Promise<void> => pushButton(form).click();

beforeAll(async () => {
  [browser] = await Promise.all([openBrowser(), startGateway()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  clerk = new Clerk(await context.newPage());
  clerk.page.setDefaultTimeout(30_000);
  unit = await gateway.client.signIn('tourism', demoCode(dataFolder, 'tourism'));
  await clerk.page.goto(`${gateway.client.address}/preview.html#unit=tourism`);
  await clerk.press(clerk.card(form2), '插入表格');
  await clerk.sees(clerk.card(form2), '未填');
  await clerk.typeRow('技能大赛', '12', '120', '无', '0', '');
  await clerk.press(clerk.card(form1), '插入表格');
  await clerk.sees(clerk.card(form1), '未填');
  await clerk.typeRow('5月14日', '技能大赛', '旅游学院', '9:00');
  await clerk.sees(clerk.card(form1), '可以上报');
}, 2 * minutes);

afterAll(() => browser.close());

describe('what is pushed while the gateway is stopped', () => {
  it(
    'waits, counted and visible, and arrives once each when it is started again',
    async () => {
      await status('已连接').waitFor();
      await stopGateway();
      await status('网络不通').waitFor();
      await push();
      await clerk.sees(clerk.card(form1), /上报的 1 行已存好，联网后自动送出/, '已存好，待发');
      await status('网络不通，已存好，联网后自动上报（1 份待发）').waitFor();
      await clerk.press(clerk.card(form2), '转到表格');
      await push(form2);
      await status('（2 份待发）').waitFor();

      await startGateway();
      for (const form of forms) await clerk.sees(clerk.card(form), '报送回执', '第 1 版', /已报（第 1 版/);
      await status('已连接').waitFor();
      expect(await clerk.page.getByText('联网后自动送出').count()).toBe(0);
      for (const { id } of [schedule, statistics]) expect(await versionsOf(id)).toHaveLength(1);
    },
    3 * minutes,
  );

  it(
    'arrives once where the gateway is killed in the midst of it',
    async () => {
      for (let version = 2; version <= 4; version += 1) {
        await retype(`技能大赛之${String(version)}`);
        await push();
        gateway.process.kill('SIGKILL');
        await gateway.ended;
        await startGateway();
        await clerk.sees(
          clerk.card(form1),
          `第 ${String(version)} 版`,
          new RegExp(`已报（第 ${String(version)} 版`),
        );
      }
      expect(await versionsOf('schedule')).toHaveLength(4);
    },
    3 * minutes,
  );
});

describe('a pane that is opened anew while its push waits', () => {
  it(
    'still has it, lets it be replaced, and sends it',
    async () => {
      await cut();
      await retype('技能大赛（三）');
      await push();
      await clerk.sees(clerk.card(form1), /联网后自动送出/);
      await clerk.page.reload();
      await clerk.sees(clerk.card(form1), /联网后自动送出/, '已存好，待发');
      await retype('技能大赛（四）');
      // What was reported before can't be heard of by now.
      await clerk.sees(clerk.card(form1), '可以上报');
      await push();
      await clerk.sees(clerk.card(form1), '已存好，待发');
      await status('（1 份待发）').waitFor();
      await mend();
      await clerk.sees(clerk.card(form1), '报送回执', /已报（第 5 版/);
      const { body } = await unit.get('/api/submissions/schedule/tourism');
      expect(body['rows']).toMatchObject([{ content: '技能大赛（四）' }]);
      expect(await versionsOf('schedule')).toHaveLength(5);
    },
    2 * minutes,
  );
});

describe('a push that waits, as a file', () => {
  it(
    'is handed in by the office, and makes no second version when it goes out itself',
    async () => {
      await cut();
      await retype('技能大赛（五）');
      await push();
      const [download] = await Promise.all([
        clerk.page.waitForEvent('download'),
        clerk.press(clerk.card(form1), '导出为文件'),
      ]);
      expect(download.suggestedFilename()).toMatch(/^待发 旅游学院 附件1 .*\.json$/);
      const text = readFileSync(await download.path(), 'utf8');
      const file: PushFile = pushFileSchema.parse(JSON.parse(text));
      expect(text).not.toContain('token');
      expect(file).toMatchObject({ unit: 'tourism', form: 'schedule' });
      const office = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
      await office.goto(`${gateway.client.address}/preview.html#unit=publicity`);
      await office
        .getByLabel('收取导出的文件')
        .and(office.locator('input'))
        .setInputFiles(await download.path());
      await office.getByText('旅游学院 附件1：已收，是第 6 版。').waitFor();
      await office.context().close();
      await mend();
      await clerk.sees(clerk.card(form1), '报送回执', /已报（第 6 版/);
      expect(await versionsOf('schedule')).toHaveLength(6);
    },
    2 * minutes,
  );
});

describe('a push that is withdrawn', () => {
  it(
    'is asked about in place, and does not arrive',
    async () => {
      await cut();
      await retype('技能大赛（六）');
      await push();
      await clerk.press(clerk.card(form1), '撤回');
      await clerk.press(clerk.card(form1), '确认撤回');
      await clerk.sees(clerk.card(form1), '有修改未上报');
      await mend();
      await clerk.page.reload();
      await status('已连接').waitFor();
      expect(await versionsOf('schedule')).toHaveLength(6);
    },
    2 * minutes,
  );
});

describe('a browser that keeps nothing', () => {
  it(
    'has the pane say so, and the push waits as long as the pane is open',
    async () => {
      await clerk.page.addInitScript(() => {
        // eslint-disable-next-line @typescript-eslint/unbound-method -- called on what it is asked of
        const { open } = IDBFactory.prototype;
        // As private windows do; what is not ours is left alone.
        IDBFactory.prototype.open = function (name, version) {
          if (name.startsWith('fujiantong http')) throw new DOMException('refused', 'InvalidStateError');
          return open.call(this, name, version);
        };
      });
      await clerk.page.reload();
      await goToSheet();
      await clerk.sees(clerk.card(form1), '有修改未上报');
      await cut();
      await push();
      await clerk.sees(clerk.card(form1), /这台电脑不让窗格存东西/);
      await status('网络不通，窗格开着就会自动上报（1 份待发）').waitFor();
      await mend();
      await clerk.sees(clerk.card(form1), /已报（第 7 版/);
    },
    2 * minutes,
  );
});

describe('what happens elsewhere', () => {
  it(
    'is heard by the pane at once',
    async () => {
      const { body } = await unit.get('/api/submissions/schedule/tourism');
      const [row] = body['rows'] as Record<string, unknown>[];
      await unit.push('schedule/tourism', { base: body.version, rows: [{ ...row, time: '10:00' }] });
      await clerk.sees(clerk.card(form1), '本表是第 7 版', /^已有第 8 版（.+），比本表新。$/);
      expect(await clerk.card(form1).getByText('已报（第').count()).toBe(0);
      await clerk.press(clerk.card(form1), '看改了什么');
      await clerk.sees(clerk.card(form1), /具体时间：.* → 10:00/);
      await clerk.press(clerk.card(form1), '获取第 8 版');
      await clerk.sees(clerk.card(form1), '已获取第 8 版', /已报（第 8 版/);
    },
    minutes,
  );
});
