import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { acceptedEncoding } from '../../src/gateway/http/accepted-encoding';
import type { Client } from './support/client';
import { startTestGateway } from './support/start-gateway';
import { temporaryFolder } from './support/temporary-folder';

const script = 'console.log("附件通");\n'.repeat(500);

describe('the pages', () => {
  let client: Client;
  beforeAll(async () => {
    const folder = temporaryFolder();
    const pages = join(folder, 'public');
    mkdirSync(join(pages, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(pages, 'index.html'), '<!doctype html><title>start</title>');
    writeFileSync(join(pages, 'taskpane.html'), '<!doctype html><title>pane</title>');
    writeFileSync(join(pages, '.env'), 'secret');
    writeFileSync(join(pages, 'assets', 'pane.0123456789.js'), script);
    writeFileSync(join(pages, 'assets', 'ready.0123456789.js'), script);
    writeFileSync(join(pages, 'assets', 'ready.0123456789.js.br'), 'compressed before');
    symlinkSync(join(folder, 'secret.txt'), join(pages, 'link.txt'));
    ({ client } = await startTestGateway({ settings: { publicFolder: pages } }));
  });

  it('begin with the start page, which no site may frame', async () => {
    const response = await client.send('GET', '/');
    expect(await response.text()).toContain('<title>start</title>');
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('appsforoffice');
    expect(policy).not.toContain('unsafe-eval');
  });

  it('let Office frame the task pane and bring its script', async () => {
    const response = await client.send('GET', '/taskpane.html');
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain('https://appsforoffice.microsoft.com');
    expect(policy).toMatch(/frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com/);
  });

  it('keep assets with a hash in their name for good', async () => {
    const response = await client.send('GET', '/assets/pane.0123456789.js');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it.each(['br', 'gzip'])(
    'come compressed as %s where the browser takes it, and the same',
    async (encoding) => {
      const headers = { 'Accept-Encoding': encoding };
      for (let time = 0; time < 2; time += 1) {
        const response = await client.send('GET', '/assets/pane.0123456789.js', { headers });
        expect(response.headers.get('Content-Encoding')).toBe(encoding);
        expect(response.headers.get('Vary')).toBe('Accept-Encoding');
        expect(Number(response.headers.get('Content-Length'))).toBeLessThan(script.length / 10);
        expect(await response.text()).toBe(script);
      }
      const plain = await client.send('GET', '/assets/pane.0123456789.js', {
        headers: { 'Accept-Encoding': 'identity' },
      });
      expect(plain.headers.get('Content-Encoding')).toBeNull();
      expect(await plain.text()).toBe(script);
    },
  );

  it('come as they were compressed at build time', async () => {
    const port = Number(new URL(client.address).port);
    const answer = await rawGet(port, '/assets/ready.0123456789.js', 'Accept-Encoding: br\r\n');
    expect(answer).toContain('content-encoding: br');
    expect(answer).toContain('compressed before');
  });

  it('are not sent again unchanged', async () => {
    const etag = (await client.send('GET', '/')).headers.get('ETag') ?? '';
    const again = await client.send('GET', '/', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  it('answer HEAD without a body', async () => {
    const response = await client.send('HEAD', '/');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/..%252fsecret.txt',
    '//../secret.txt',
    '/link.txt',
    '/.env',
    '/assets',
    '/%00',
    '/%zz',
  ])('give nothing away under %s', async (path) => {
    const port = Number(new URL(client.address).port);
    const answer = await rawGet(port, path);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(answer).not.toContain('secret\n');
    expect(answer).not.toMatch(/\r\n\r\nsecret/);
  });
});

describe('the encoding a browser accepts', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['gzip, deflate', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['BR', 'br'],
  ] as const)('of %j is %j', (header, encoding) => {
    expect(acceptedEncoding(header)).toBe(encoding);
  });
});

/** Sends the path exactly as written; `fetch` would tidy it up. */
function rawGet(port: number, path: string, headers = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${headers}\r\n`),
    );
    socket.on('data', (chunk) => (received += chunk.toString('latin1')));
    socket.on('end', () => resolve(received)).on('error', reject);
  });
}
