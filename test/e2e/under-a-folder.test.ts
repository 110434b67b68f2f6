import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { atEnd } from '../gateway/support/at-end';
import { projectPath } from '../gateway/support/project-path';
import { startTestGateway } from '../gateway/support/start-gateway';
import { openBrowser } from './support/chromium';

/** A proxy that shows the gateway under /fujiantong/ and has something else, here nothing, everywhere else. */
async function proxyTo(gateway: string): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    const path = /^\/fujiantong(\/.*)$/.exec(incoming.url ?? '')?.[1];
    if (path === undefined) {
      outgoing.writeHead(404).end();
      return;
    }
    const passed = request(
      gateway + path,
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/fujiantong/`;
}

it('the pages find the gateway where a proxy shows it under a folder', async () => {
  const { client } = await startTestGateway({ settings: { publicFolder: projectPath('dist', 'public') } });
  const address = await proxyTo(client.address);
  const browser = await openBrowser();
  atEnd(() => browser.close());
  const page = await browser.newPage({ locale: 'zh-CN' });
  const astray: string[] = [];
  page.on('request', (asked) => {
    if (!asked.url().startsWith(address)) astray.push(asked.url());
  });
  await page.goto(address);
  await page.getByRole('link', { name: '以部门身份试用' }).click();
  // Signed in with a code that the gateway gave out, to the campaign it told of.
  await page.getByText('旅游学院').first().waitFor();
  await page.getByRole('button', { name: /插入/ }).first().waitFor();
  expect(astray).toEqual([]);
});

it('the pages of WPS do so too, and register what stands there', async () => {
  const { client } = await startTestGateway({ settings: { publicFolder: projectPath('dist', 'public') } });
  const address = await proxyTo(client.address);
  const browser = await openBrowser();
  atEnd(() => browser.close());
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.addInitScript(() => {
    const PluginStorage = { getItem: () => null, removeItem: () => undefined };
    Object.assign(window, { Application: { Workbooks: {}, ActiveWorkbook: null, PluginStorage } });
  });
  const astray: string[] = [];
  page.on('request', (asked) => {
    const { origin } = new URL(asked.url());
    if (!asked.url().startsWith(address) && origin !== 'http://127.0.0.1:58890') astray.push(asked.url());
  });
  await page.goto(`${address}wps/taskpane.html`);
  await page.getByRole('status').filter({ hasText: '已连接' }).waitFor();
  await page.goto(`${address}wps/publish.html`);
  await page.getByText(`url="${address}wps/"`).first().waitFor();
  await page.goto(`${address}wps/index.html`);
  expect(await page.evaluate("ribbon.getImage({ Id: 'check' })")).toBe('images/check.png');
  expect((await page.request.get(`${address}wps/images/check.png`)).status()).toBe(200);
  expect(astray).toEqual([]);
});
