import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from './ensure-chromium.mjs';
import { projectRoot } from './project-root.mjs';
import { runScript } from './run-script.mjs';

// Takes the pictures of the README from the built demo. To be run by hand after a change to what people see:
// `node scripts/take-screenshots.mjs [folder]`.
const words = {
  'zh-CN': {
    insert: '插入表格',
    fixAll: /全部可改的改掉/,
    push: '上报',
    confirm: '确认上报',
    receipt: '报送回执',
  },
  'en-US': {
    insert: 'Insert the form',
    fixAll: /Fix all/,
    push: 'Report',
    confirm: 'Report now',
    receipt: 'Receipt',
  },
};
const office = { 'zh-CN': ['汇总到表格', /已写入附件1/], 'en-US': ['Consolidate into sheets', /written/i] };
const folder = path.resolve(process.argv[2] ?? path.join(projectRoot, 'docs', 'images'));

await runScript(async () => {
  fs.mkdirSync(folder, { recursive: true });
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'fujiantong-pictures-'));
  const gateway = spawn(process.execPath, [path.join(projectRoot, 'dist/gateway/main.js'), '--demo'], {
    env: { ...process.env, FUJIANTONG_DATA_DIR: data, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  try {
    const address = await new Promise((resolve) => {
      let output = '';
      gateway.stdout.on('data', (chunk) => {
        output += chunk;
        const found = /http:\/\/[\d.]+:\d+/.exec(output);
        if (found) resolve(found[0]);
      });
    });
    await reportSome(address);
    for (const language of ['zh-CN', 'en-US']) await takeIn(language, browser, address);
  } finally {
    await browser.close();
    gateway.kill('SIGTERM');
    await new Promise((resolve) => gateway.once('close', resolve));
    fs.rmSync(data, { recursive: true, force: true });
  }
});

async function takeIn(language, browser, address) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1.5,
    locale: language,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const short = language.slice(0, 2);
  const word = words[language];
  const take = (name) => page.screenshot({ path: path.join(folder, `${name}-${short}.png`) });
  const type = async (...texts) => {
    for (const [index, text] of texts.entries()) {
      if (text !== '') await page.keyboard.insertText(text);
      await page.keyboard.press(index === texts.length - 1 ? 'Enter' : 'Tab');
    }
  };

  await page.goto(address);
  await page.getByRole('combobox').waitFor();
  await take('start');

  const unit = language === 'zh-CN' ? 'tourism' : 'art-design';
  await page.goto(`${address}/preview.html#unit=${unit}`);
  await page.getByRole('button', { name: word.insert }).last().click();
  await page.waitForFunction(() => window.fujiantongPreview?.activeSheetName() === '附件2');
  await page.getByRole('complementary').getByText('附件2').first().scrollIntoViewIfNeeded();
  await type('导游技能大赛', '12', '约200人', '双紫村五十人', '60', '');
  await type('“技能，让生活更美好”主题讲座', '3', '一百二十', '无', '100-120', '');
  await page.getByRole('button', { name: word.fixAll }).waitFor();
  await settled(page);
  await take('pane-errors');

  await page.getByRole('button', { name: word.fixAll }).click();
  await page.evaluate(() =>
    window.fujiantongPreview.api.getActiveWorkbook().getActiveSheet().getRange('F6').activate(),
  );
  await type('110');
  await page.getByRole('button', { name: word.push, exact: true }).click();
  const confirm = page.getByRole('button', { name: word.confirm, exact: true });
  const receipt = page.getByText(word.receipt, { exact: true });
  await confirm.or(receipt).first().waitFor();
  if (await confirm.isVisible()) await confirm.click();
  await receipt.waitFor();
  await receipt.scrollIntoViewIfNeeded();
  await settled(page);
  await take('pane-pushed');

  await context.clearCookies();
  const desk = await (
    await browser.newContext({
      viewport: { width: 1280, height: 800 },
      deviceScaleFactor: 1.5,
      locale: language,
    })
  ).newPage();
  await desk.goto(`${address}/preview.html#unit=publicity`);
  const [button, done] = office[language];
  await desk.getByRole('button', { name: button }).click();
  await desk.getByText(done).first().waitFor();
  await settled(desk);
  await desk.screenshot({ path: path.join(folder, `consolidated-${short}.png`) });
  await desk.context().close();
  await context.close();
}

/** Reports of a few units, so that the office has something to consolidate. */
async function reportSome(address) {
  const codes = await (await fetch(`${address}/demo/access-codes`)).json();
  const activities = {
    'academic-affairs': ['职业教育知识问答', '5月15日', 20, 860, '无', 0],
    'general-office': ['双紫村骨干职业培训', '5月16日', 8, 0, '双紫村46人', 12],
    employment: ['工匠大师进校园讲座', '5月17日—18日', 15, 320, '御营社区30人', 40],
    'materials-construction': ['传统建造工艺体验', '5月14日、16日', 10, 95, '无', 120],
  };
  for (const { unit, name, code } of codes) {
    const activity = activities[unit];
    if (!activity) continue;
    const [content, date, teachers, students, communities, observers] = activity;
    const send = async (method, path, body, headers) =>
      (
        await fetch(address + path, {
          method,
          headers: { 'Content-Type': 'application/json', ...headers },
          body: JSON.stringify(body),
        })
      ).json();
    const { token } = await send('POST', '/api/session', { unit, code });
    const push = (form, row) =>
      send(
        'PUT',
        `/api/submissions/${form}/${unit}`,
        { base: null, rows: [row] },
        {
          Authorization: `Bearer ${token}`,
          'Idempotency-Key': `${form}-${unit}`,
        },
      );
    await push('schedule', { date, content, units: name, time: '上午9:00—11:30' });
    await push('statistics', { content, teachers, students, communities, observers, remarks: null });
  }
}

/** Two pictures alike, one after the other: nothing is moving any more. */
async function settled(page) {
  for (let before = '', tries = 0; tries < 40; tries += 1) {
    const now = (await page.screenshot()).toString('base64');
    if (now === before) return;
    before = now;
  }
}
