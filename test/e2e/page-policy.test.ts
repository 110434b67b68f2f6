import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { makeCertificate, type TestCertificate } from '../gateway/support/certificates';
import { projectPath } from '../gateway/support/project-path';
import { startTestGateway } from '../gateway/support/start-gateway';
import { temporaryFolder } from '../gateway/support/temporary-folder';
import { openBrowser } from './support/chromium';

const builtPages = projectPath('dist', 'public');
/** The contract page is part of test builds only. */
const pages = readdirSync(builtPages, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.html') && name !== 'contract.html');
/** WPS opens it where nobody sees it. */
const unseen = 'wps/index.html';

let browser: Browser;
/** A page costs a third of a second; those that leave nothing behind are one. */
let shared: Page;
let forbiddenInShared: () => Promise<string[]>;
let tls: TestCertificate;
const addresses = { cdn: '', gateway: '' };

beforeAll(async () => {
  [browser, tls] = await Promise.all([openBrowser(), makeCertificate()]);
  for (const officeJs of ['cdn', 'gateway'] as const) addresses[officeJs] = await start(builtPages, officeJs);
  shared = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  forbiddenInShared = await watchPolicy(shared);
  // Nothing outside is reached in a test; that Microsoft's address is asked for is no mistake.
  await shared.route(/^https:\/\/appsforoffice\./, (route) => route.abort());
});

afterAll(async () => browser.close());

async function start(publicFolder: string, officeJs: 'cdn' | 'gateway'): Promise<string> {
  const { client } = await startTestGateway({ settings: { tls, publicFolder, officeJs } });
  return client.address.replace('127.0.0.1', 'localhost');
}

/** Does something in a browser of its own that takes our certificate. */
async function withBrowser<T>(work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/** Writes down what the policy forbids, from before the first script on. */
async function watchPolicy(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { forbidden: seen });
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile} ${event.sample}`);
    });
  });
  return () => page.evaluate(() => (window as unknown as { forbidden: string[] }).forbidden);
}

describe('each page', () => {
  it.each(pages)('is built without any script of its own in it: %s', async (name) => {
    const html = readFileSync(join(builtPages, name), 'utf8');
    const found = await shared.evaluate((text) => {
      const page = new DOMParser().parseFromString(text, 'text/html');
      const elements = [...page.querySelectorAll('*')];
      return {
        inline: [...page.scripts].filter((script) => script.src === '' || script.text !== '').length,
        foreign: [...page.scripts].filter((script) => /^(\w+:|\/\/)/.test(script.getAttribute('src') ?? ''))
          .length,
        handlers: elements.flatMap((element) =>
          element.getAttributeNames().filter((attribute) => attribute.startsWith('on')),
        ),
        links: elements.filter((element) => /^\s*javascript:/i.test(element.getAttribute('href') ?? ''))
          .length,
      };
    }, html);
    expect(found).toEqual({ inline: 0, foreign: 0, handlers: [], links: 0 });
  });
});

describe.each(['cdn', 'gateway'] as const)('with Office’s script from the %s, each page', (officeJs) => {
  it('is there to be looked at', () => {
    expect(pages).toEqual(
      expect.arrayContaining([
        ...['index.html', 'preview.html', 'support.html', 'taskpane.html'],
        ...[unseen, 'wps/publish.html', 'wps/taskpane.html'],
      ]),
    );
  });

  it.each(pages)(
    'has a policy that lets in no inline script, no eval and nobody’s script: %s',
    async (name) => {
      const policy = await withBrowser(async ({ request }) => {
        const response = await request.get(`${addresses[officeJs]}/${name}`);
        expect(response.status()).toBe(200);
        return new Map(
          (response.headers()['content-security-policy'] ?? '').split('; ').map((part) => {
            const [directive = '', ...sources] = part.split(' ');
            return [directive, sources] as const;
          }),
        );
      });
      const microsoft = name === 'taskpane.html' && officeJs === 'cdn';
      expect(policy.get('default-src')).toEqual(["'none'"]);
      expect(policy.get('script-src')).toEqual([
        "'self'",
        ...(microsoft ? ['https://appsforoffice.microsoft.com'] : []),
      ]);
      expect(policy.get('connect-src')).toEqual([
        "'self'",
        ...(name === 'wps/publish.html' ? ['http://127.0.0.1:58890', 'https://127.0.0.1:58891'] : []),
      ]);
      expect(policy.get('base-uri')).toEqual(["'none'"]);
      const frames = policy.get('frame-ancestors') ?? [];
      if (name === 'taskpane.html') {
        expect(frames[0]).toBe("'self'");
        for (const source of frames.slice(1))
          expect(source).toMatch(/^https:\/\/\*\.[a-z0-9]+(\.[a-z0-9]+)+$/);
      } else expect(frames).toEqual(["'none'"]);
    },
  );

  it.each(pages)('opens without asking for what its policy forbids: %s', async (name) => {
    // In WPS, too, its pane waits for WPS before it says that there is none.
    await shared.clock.install();
    await shared.goto(`${addresses[officeJs]}/${name}`, { waitUntil: 'load' });
    const words = shared.locator('h1, h2, [role=heading], button').first();
    while (name !== unseen && !(await words.isVisible())) await shared.clock.runFor(100);
    expect(await forbiddenInShared()).toEqual([]);
  });
});

describe('a page of another site', () => {
  let elsewhere: Server;
  beforeAll(async () => {
    const pair = { cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) };
    elsewhere = createServer(pair, (incoming, outgoing) => {
      const name = new URL(incoming.url ?? '', 'https://localhost').searchParams.get('shown') ?? '';
      outgoing.setHeader('Content-Type', 'text/html');
      outgoing.end(`<iframe src="${addresses.gateway}/${name}"></iframe>`);
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void elsewhere.close());

  /** What becomes of one of our pages in a frame of another site: shown, or an error of the browser's own. */
  async function framed(site: string, name: string): Promise<'shown' | 'refused'> {
    const { port } = elsewhere.address() as AddressInfo;
    // Answered by a server of this machine: to a page from the internet the browser refuses local addresses anyway.
    await shared.route(`${site}/**`, (route) =>
      route.continue({ url: `https://localhost:${port}/?shown=${name}` }),
    );
    await shared.goto(`${site}/book.aspx`, { waitUntil: 'load' });
    const [, frame] = shared.frames();
    const title = await frame?.evaluate(() => document.title);
    await shared.unroute(`${site}/**`);
    return title?.includes('附件通') ? 'shown' : 'refused';
  }

  it.each([
    'https://china-excel.officeapps.live.com',
    'https://excel.cloud.microsoft',
    'https://contoso.sharepoint.com',
    'https://excel.partner.officewebapps.cn',
  ])('may show the task pane where it is Excel on the web: %s', async (site) => {
    expect(await framed(site, 'taskpane.html')).toBe('shown');
  });

  it.each(['https://officeapps.live.com.attacker.example', 'https://attacker.example'])(
    'may not show it anywhere else: %s',
    async (site) => {
      expect(await framed(site, 'taskpane.html')).toBe('refused');
    },
  );

  it.each(pages.filter((name) => name !== 'taskpane.html'))('may never show %s', async (name) => {
    expect(await framed('https://excel.cloud.microsoft', name)).toBe('refused');
  });
});

describe('Office’s own script, served from here', () => {
  interface Loaded {
    readonly files: readonly string[];
    readonly forbidden: readonly string[];
    readonly excel: boolean;
    readonly texts: boolean;
  }

  /** A folder whose task pane is Office's script and nothing else. */
  function paneWithScript(): string {
    const folder = join(temporaryFolder(), 'public');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'taskpane.html'),
      '<!doctype html><html><head><script src="office-js/office.js"></script></head><body></body></html>',
    );
    return folder;
  }

  /** Loads it into a page under the task pane's policy, as the program tells about itself, until all is there. */
  async function load(hostInfo: string, awaited: string): Promise<Loaded> {
    const folder = paneWithScript();
    const address = await start(folder, 'gateway');
    return withBrowser(async (context) => {
      const page = await context.newPage();
      const forbidden = await watchPolicy(page);
      const files: string[] = [];
      page.on('response', (response) => {
        const { host, pathname } = new URL(response.url());
        const ours = address.endsWith(host);
        files.push(
          `${String(response.status())} ${ours ? pathname.replace('/office-js/', '') : response.url()}`,
        );
      });
      const there = page.waitForResponse((response) => response.url().endsWith(awaited));
      await page.goto(`${address}/taskpane.html?_host_Info=${hostInfo}`, { waitUntil: 'load' });
      await there;
      if (hostInfo !== '')
        await page.waitForFunction('window.Excel && window.Strings && window.Strings.OfficeOM');
      return {
        files: files.filter((file) => !file.includes('taskpane.html') && !file.includes('favicon')).sort(),
        forbidden: await forbidden(),
        excel: await page.evaluate('typeof Excel === "object" && typeof Excel.run === "function"'),
        texts: await page.evaluate('typeof Strings === "object" && Boolean(Strings.OfficeOM)'),
      };
    });
  }

  it.each([
    ['Excel$Win32$16.01$zh-CN', 'excel-win32-16.01.js', 'zh-cn'],
    ['Excel$Mac$16.00$en-US', 'excel-mac-16.00.js', 'en-us'],
    ['Excel$Web$16.00$zh-CN', 'excel-web-16.00.js', 'zh-cn'],
    ['Excel$iOS$16.00$zh-CN', 'excel-ios-16.00.js', 'zh-cn'],
  ])('brings all that %s needs, and the policy stops none of it', async (hostInfo, part, language) => {
    const { files, forbidden, excel, texts } = await load(hostInfo, part);
    expect(files).toEqual(
      expect.arrayContaining(['200 office.js', `200 ${part}`, `200 ${language}/office_strings.js`]),
    );
    expect(files.filter((file) => !file.startsWith('200 '))).toEqual([]);
    expect({ forbidden, excel, texts }).toEqual({ forbidden: [], excel: true, texts: true });
  });

  it('falls back to English where a program speaks another language', async () => {
    const { files, texts } = await load('Excel$Win32$16.01$fr-FR', 'en-us/office_strings.js');
    expect(files).toContain('404 fr-fr/office_strings.js');
    expect(texts).toBe(true);
  });

  it('says outside of any program that there is none', async () => {
    const folder = paneWithScript();
    const address = await start(folder, 'gateway');
    await withBrowser(async (context) => {
      const page = await context.newPage();
      const forbidden = await watchPolicy(page);
      await page.goto(`${address}/taskpane.html`, { waitUntil: 'load' });
      expect(await page.evaluate('Office.onReady()')).toMatchObject({ host: null, platform: null });
      expect(await forbidden()).toEqual([]);
    });
  });
});
