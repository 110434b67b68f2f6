import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { projectPath } from '../gateway/support/project-path';
import { startTestGateway } from '../gateway/support/start-gateway';
import { WpsService, type WpsServiceOptions } from '../simulators/wps-service/wps-service';
import { openBrowser } from './support/chromium';

let browser: Browser;
let address: string;
let page: Page;
let service: WpsService | null;
let serviceAddress: string | null;

beforeAll(async () => {
  browser = await openBrowser();
  const { client } = await startTestGateway({ settings: { publicFolder: projectPath('dist', 'public') } });
  ({ address } = client);
});
afterAll(() => browser.close());

beforeEach(async () => {
  service = null;
  serviceAddress = null;
  page = await browser.newPage({ locale: 'zh-CN' });
  // The port is WPS's own; two runs of this test on one machine must not share it.
  await page.route('http://127.0.0.1:58890/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (serviceAddress === null) await route.abort('connectionrefused');
    else await route.continue({ url: serviceAddress + pathname });
  });
});
afterEach(async () => {
  await page.close();
  await service?.stop();
});

async function runService(options?: WpsServiceOptions): Promise<WpsService> {
  service = new WpsService(options);
  serviceAddress = await service.start();
  return service;
}

const open = (): Promise<unknown> => page.goto(`${address}/wps/publish.html`, { waitUntil: 'load' });
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const machine = (): ReturnType<Page['getByRole']> => page.getByRole('region', { name: '这台电脑' });
const says = (words: string): Promise<void> => machine().getByText(words).first().waitFor();

describe('the page that adds Fujiantong to WPS', () => {
  it('installs it by one click, to the byte as WPS has it, and says what is left to do', async () => {
    const wps = await runService();
    await open();
    await says('找到了 WPS（本机服务 1.0.1）。');
    await says('附件通还没有装。');
    await press('安装');
    await says('已经登记到 WPS。还有两步：');
    await says('附件通已经装好，来自这台服务器。');
    expect(await machine().innerText()).toContain('关掉所有 WPS 窗口，再打开 WPS 表格');
    const json = `{"cmd":"enable","name":"fujiantong","url":"${address}/wps/","addonType":"et","online":"true","version":"1.0.0","customDomain":""}`;
    const ask = { method: 'POST', contentType: 'text/plain;charset=UTF-8' };
    const look = [
      { ...ask, path: '/version', body: '' },
      { ...ask, path: '/publishlist', body: '' },
    ];
    expect(wps.requests).toEqual([
      ...look,
      { ...ask, path: '/deployaddons/runParams', body: Buffer.from(json).toString('base64') },
      ...look,
    ]);
  });

  it('removes it again, by the address it is registered with', async () => {
    const installed = [
      { name: 'other', addonType: 'et', url: 'https://other.example/' },
      { name: 'fujiantong', addonType: 'et', url: 'https://old.example.edu.cn/wps/' },
    ];
    const wps = await runService({ installed });
    await open();
    await says('来自另一个地址：https://old.example.edu.cn/wps/');
    await press('卸载');
    await says('已经卸载。');
    expect(wps.installed.map(({ name }) => name)).toEqual(['other']);
    const sent = wps.requests.find(({ path }) => path === '/deployaddons/runParams')?.body ?? '';
    expect(JSON.parse(Buffer.from(sent, 'base64').toString('utf8'))).toMatchObject({
      cmd: 'disable',
      url: 'https://old.example.edu.cn/wps/',
    });
    await machine().getByRole('button', { name: '安装' }).waitFor();
  });

  it('takes over from another server', async () => {
    const url = 'https://old.example.edu.cn/wps/';
    const wps = await runService({ installed: [{ name: 'fujiantong', addonType: 'et', url }] });
    await open();
    await press('改用这台服务器');
    await says('附件通已经装好，来自这台服务器。');
    expect(wps.installed.map((addin) => addin.url)).toEqual([`${address}/wps/`]);
  });

  it('has WPS start where nobody answers, and goes on by itself when it does', async () => {
    await open();
    await says('多半是 WPS 没有运行');
    const start = machine().getByRole('link', { name: '启动 WPS 服务' });
    expect(await start.getAttribute('href')).toBe('ksoWPSCloudSvr://start=RelayHttpServer');
    await start.click();
    await says('正在找这台电脑上的 WPS…');
    await runService();
    await says('附件通还没有装。');
  });

  it('looks again when it is asked to', async () => {
    await open();
    await says('多半是 WPS 没有运行');
    await runService();
    await press('再试一次');
    await says('附件通还没有装。');
  });

  it('says where the browser was told not to let the page ask', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator.permissions, 'query', {
        value: () => Promise.resolve({ state: 'denied' }),
      });
    });
    await open();
    await says('浏览器不让这个网页访问本机的 WPS。');
    expect(await machine().getByRole('link').count()).toBe(0);
  });

  it('says what may be in the way of a page over plain http', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'isSecureContext', { value: false });
    });
    await open();
    await says('多半是浏览器不让 http 的网页访问本机');
  });

  it('says so where WPS is too old for it', async () => {
    await runService({ version: null });
    await open();
    await says('这个版本的 WPS 太旧');
  });

  it('tells what WPS said where it refuses, and changes nothing', async () => {
    const wps = await runService({ refusal: 'permission denied' });
    await open();
    await press('安装');
    await says('WPS 没有照办。');
    await says('WPS 说：permission denied');
    expect(wps.installed).toEqual([]);
  });

  it('gives IT the files for this server, as the server itself has them', async () => {
    await runService();
    await open();
    for (const name of ['publish.xml', 'jsplugins.xml']) {
      const shown = await page.getByRole('region', { name, exact: true }).locator('pre').textContent();
      const served = await page.request.get(`${address}/wps/${name}`);
      expect(shown).toBe(await served.text());
      expect(shown).toContain(`url="${address}/wps/"`);
    }
    const oem = await page.getByRole('region', { name: 'oem.ini' }).locator('pre').textContent();
    expect(oem).toContain(`JSPluginsServer=${address}/wps/jsplugins.xml\n`);
    const download = page.waitForEvent('download');
    await press('下载 publish.xml');
    expect((await download).suggestedFilename()).toBe('publish.xml');
  });

  it('is in English for who reads that', async () => {
    await runService();
    await open();
    await press('English');
    await page.getByText('Fujiantong is not installed yet.').waitFor();
    await page.getByRole('button', { name: 'Install', exact: true }).waitFor();
  });
});
