import { request } from 'node:http';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { publishXml } from '../../src/protocol/wps-registration';
import type { Client } from './support/client';
import { projectPath } from './support/project-path';
import { startTestGateway } from './support/start-gateway';

const publicFolder = projectPath('dist', 'public');
let client: Client;
beforeAll(async () => {
  ({ client } = await startTestGateway({ settings: { publicFolder, demo: false } }));
});

/** As WPS asks: without a session, and without a word on what it takes. */
const get = (path: string): Promise<Response> => client.send('GET', path);

describe('the add-in files of WPS', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['taskpane.html', 'text/html; charset=utf-8'],
    ['publish.html', 'text/html; charset=utf-8'],
    ['ribbon.xml', 'application/xml; charset=utf-8'],
    ['manifest.xml', 'application/xml; charset=utf-8'],
    ['publish.xml', 'application/xml; charset=utf-8'],
    ['jsplugins.xml', 'application/xml; charset=utf-8'],
    ['images/insert-schedule.png', 'image/png'],
  ])('are there for everyone, and asked for anew each time: %s', async (name, type) => {
    const response = await get(`/wps/${name}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
  });

  it.each(['', 'ribbon', 'ribbon.xml/', 'nothing.xml', 'images/', 'index.htm'])(
    'have no page in place of one that is missing: /wps/%s',
    async (name) => {
      const response = await get(`/wps/${name}`);
      expect([200, 404]).toContain(response.status);
      const text = await response.text();
      if (response.status === 200) expect(name).toBe('ribbon.xml/');
      else expect(text).not.toContain('<html');
    },
  );

  it('begin, the ribbon, with what WPS looks for', async () => {
    const bytes = Buffer.from(await (await get('/wps/ribbon.xml')).arrayBuffer());
    expect(bytes.subarray(0, 9).toString('latin1')).toBe('<customUI');
  });

  it('load the ribbon’s page with one classic script, which is not put off', async () => {
    const html = await (await get('/wps/index.html')).text();
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts).toEqual([
      expect.stringMatching(/^<script src="\.\.\/assets\/wps-ribbon\.[0-9a-f]+\.js">$/),
    ]);
    expect((await get(`/${/src="\.\.\/([^"]+)"/.exec(html)?.[1] ?? ''}`)).status).toBe(200);
  });

  it('name everything by where it lies, so that a folder of a proxy is no matter', async () => {
    for (const page of ['index.html', 'taskpane.html', 'publish.html']) {
      const html = await (await get(`/wps/${page}`)).text();
      const named = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
      expect(named.filter((address) => !address.startsWith('../'))).toEqual([]);
    }
  });

  it('let the page that registers, and no other, ask the service of WPS', async () => {
    const asks = async (page: string): Promise<string | undefined> =>
      (await get(`/wps/${page}`)).headers
        .get('Content-Security-Policy')
        ?.split('; ')
        .find((directive) => directive.startsWith('connect-src'));
    expect(await asks('publish.html')).toBe(
      "connect-src 'self' http://127.0.0.1:58890 https://127.0.0.1:58891",
    );
    expect(await asks('taskpane.html')).toBe("connect-src 'self'");
    expect(await asks('index.html')).toBe("connect-src 'self'");
  });
});

/** What a request to another host name gets. */
function registrationAt(host: string, headers: Record<string, string> = {}): Promise<string> {
  const { port } = new URL(client.address);
  return new Promise((resolve, reject) => {
    request(
      { host: '127.0.0.1', port, path: '/wps/publish.xml', headers: { Host: host, ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve(text));
      },
    )
      .on('error', reject)
      .end();
  });
}

describe('the files that register with WPS', () => {
  it('name the address they were asked for at', async () => {
    expect(await registrationAt('forms.example.edu.cn:8080')).toBe(
      publishXml('http://forms.example.edu.cn:8080/wps/'),
    );
    expect(await registrationAt('forms.example.edu.cn', { 'X-Forwarded-Proto': 'https' })).toBe(
      publishXml('https://forms.example.edu.cn/wps/'),
    );
    expect(await registrationAt('"><evil')).not.toContain('evil');
  });

  it('name the address that was set', async () => {
    const publicUrl = 'https://example.edu.cn/fujiantong';
    const { client: other } = await startTestGateway({ settings: { publicFolder, publicUrl } });
    const text = await (await other.send('GET', '/wps/jsplugins.xml')).text();
    expect(text).toContain('url="https://example.edu.cn/fujiantong/wps/"');
  });

  it('are XML whatever is in the address', () => {
    expect(publishXml('http://a/?b&"<')).toContain('url="http://a/?b&amp;&quot;&lt;"');
  });
});
