import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from './support/client';
import { startTestGateway } from './support/start-gateway';
import { temporaryFolder } from './support/temporary-folder';

const microsoft = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const head = (source: string, address: string): string =>
  `<meta name="office-js" content="${source}"><link rel="preload" as="script" href="${address}">`;
const page = (words: string): string =>
  `<!doctype html><html><head>${head('cdn', microsoft)}</head><body>${words}</body></html>`;

/** A gateway with a start page and a task pane, either small or long enough to be worth compressing. */
async function startWith(officeJs: 'cdn' | 'gateway', words = ''): Promise<Client> {
  const publicFolder = join(temporaryFolder(), 'public');
  mkdirSync(publicFolder);
  for (const name of ['index.html', 'taskpane.html']) writeFileSync(join(publicFolder, name), page(words));
  return (await startTestGateway({ settings: { publicFolder, officeJs } })).client;
}

const identity = { headers: { 'Accept-Encoding': 'identity' } };
const text = async (client: Client, path: string): Promise<string> =>
  (await client.send('GET', path, identity)).text();
const directive = async (client: Client, path: string, name: string): Promise<string | undefined> =>
  (await client.send('GET', path)).headers
    .get('Content-Security-Policy')
    ?.split('; ')
    .find((part) => part.startsWith(`${name} `));

describe('the task pane', () => {
  let fromMicrosoft: Client;
  let fromHere: Client;
  beforeAll(async () => {
    fromMicrosoft = await startWith('cdn');
    fromHere = await startWith('gateway');
  });

  it('is told where Office’s script comes from, and no other page is', async () => {
    expect(await text(fromMicrosoft, '/taskpane.html')).toBe(page(''));
    expect(await text(fromHere, '/taskpane.html')).toBe(
      page('').replace(head('cdn', microsoft), head('gateway', 'office-js/office.js')),
    );
    expect(await text(fromHere, '/index.html')).toBe(page(''));
  });

  it('may run scripts of Microsoft’s only where it takes Office’s script from there', async () => {
    expect(await directive(fromMicrosoft, '/taskpane.html', 'script-src')).toBe(
      "script-src 'self' https://appsforoffice.microsoft.com",
    );
    expect(await directive(fromHere, '/taskpane.html', 'script-src')).toBe("script-src 'self'");
  });

  it.each(['br', 'gzip'])('is told so too when it comes as %s', async (encoding) => {
    const long = await startWith('gateway', '附件'.repeat(2_000));
    for (let time = 0; time < 2; time += 1) {
      const response = await long.send('GET', '/taskpane.html', { headers: { 'Accept-Encoding': encoding } });
      expect(response.headers.get('Content-Encoding')).toBe(encoding);
      expect(await response.text()).toContain('content="gateway"');
    }
  });

  it('is not what a browser kept from before the setting changed', async () => {
    const etag = async (client: Client): Promise<string> =>
      (await client.send('GET', '/taskpane.html', identity)).headers.get('ETag') ?? '';
    const kept = await etag(fromHere);
    const again = (client: Client): Promise<Response> =>
      client.send('GET', '/taskpane.html', { headers: { 'If-None-Match': kept } });
    expect((await again(fromHere)).status).toBe(304);
    expect((await again(fromMicrosoft)).status).toBe(200);
    expect(kept).toMatch(/^W\/".+-gateway"$/);
  });
});

describe('Office’s own script', () => {
  let client: Client;
  beforeAll(async () => {
    client = await startWith('gateway');
  });

  it.each([
    'office.js',
    'excel-web-16.00.js',
    'excel-win32-16.01.js',
    'excel-mac-16.00.js',
    'excel-ios-16.00.js',
    'zh-cn/office_strings.js',
    'en-us/office_strings.js',
    'telemetry/oteljs_agave.js',
    'o15apptofilemappingtable.js',
  ])('comes from here: %s, compressed and kept for a week', async (name) => {
    const response = await client.send('GET', `/office-js/${name}`, {
      headers: { 'Accept-Encoding': 'gzip' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('Content-Encoding')).toBe('gzip');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=604800');
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    // The package's files all bear the same date: its version tells them apart.
    const etag = response.headers.get('ETag') ?? '';
    expect(etag).toMatch(/-1\.\d+\.\d+"$/);
    await response.arrayBuffer();
    const again = await client.send('GET', `/office-js/${name}`, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  it.each([
    'word-web-16.00.js',
    'excel-web-16.00.debug.js',
    'office.d.ts',
    'fr-fr/office_strings.js',
    '../package.json',
    '..%2fLICENSE.md',
    '%2e%2e/package.json',
    'Office.js',
    '',
  ])('comes without what Excel does not need: %s', async (name) => {
    expect((await client.get(`/office-js/${name}`)).status).toBe(404);
  });

  it('is here too for a pane that is to take it from Microsoft and can’t', async () => {
    const response = await (await startWith('cdn')).send('GET', '/office-js/office.js');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Office');
  });

  it('that is not installed is a sentence at start-up, but only where it is to come from here', async () => {
    const started = startTestGateway({
      settings: { officeJs: 'gateway', officeJsFolder: temporaryFolder() },
    });
    await expect(started).rejects.toThrow(/没有 Office\.js，请重新运行 npm ci。 .*not installed/);
    const { client: other } = await startTestGateway({ settings: { officeJsFolder: temporaryFolder() } });
    expect((await other.get('/office-js/office.js')).status).toBe(404);
  });
});
