import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildGateway, startProgram } from './support/built-gateway';
import type { Client } from './support/client';
import { projectPath } from './support/project-path';
import { startTestGateway } from './support/start-gateway';
import { temporaryFolder } from './support/temporary-folder';

const written = readFileSync(projectPath('manifest.xml'), 'utf8');
const addresses = (manifest: string): string[] =>
  [...manifest.matchAll(/"(https:[^"]*)"/g)].map((match) => match[1] ?? '');
const idOf = (manifest: string): string | undefined => /<Id>([^<]+)<\/Id>/.exec(manifest)?.[1];

/** Everything at the new address, and nothing else changed. */
function expectManifestFor(address: string, manifest: string): void {
  expect(addresses(manifest)).toEqual(
    addresses(written).map((url) => url.replace('https://localhost:3000', address)),
  );
  expect(manifest.replaceAll(address, 'https://localhost:3000')).toBe(written);
}

/** Asks under a name of one's own. */
function ask({ address }: Client, host: string): Promise<{ status: number; body: string }> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/manifest.xml', headers: { Host: host } }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the manifest from the gateway', () => {
  it('is written for the address it was asked at, in https', async () => {
    const { client } = await startTestGateway({ settings: { demo: false } });
    for (const host of ['forms.example.edu.cn', 'forms.example.edu.cn:8443', '[::1]:3000', '10.0.0.7']) {
      const { status, body } = await ask(client, host);
      expect(status).toBe(200);
      expectManifestFor(`https://${host}`, body);
    }
    const response = await client.send('GET', '/manifest.xml');
    expect(response.headers.get('Content-Type')).toBe('application/xml; charset=utf-8');
    expect(response.headers.get('Vary')).toBe('Host');
  });

  it('is written for the address that was set, whatever it was asked at', async () => {
    const publicUrl = 'https://example.edu.cn/fujiantong';
    const { client } = await startTestGateway({ settings: { demo: false, publicUrl } });
    expectManifestFor(publicUrl, (await ask(client, 'elsewhere.example')).body);
  });

  it.each(['a"/><x y="', 'user@host', 'host/path', 'host:port', 'two hosts', 'host\\evil', '-host'])(
    'is refused to the host %j',
    async (host) => {
      const { client } = await startTestGateway({ settings: { demo: false } });
      const { status, body } = await ask(client, host);
      expect(status).toBe(400);
      expect(body).not.toContain('OfficeApp');
    },
  );

  it('says the same id whatever the address, so that Office takes an update for the same add-in', async () => {
    const { client } = await startTestGateway({ settings: { demo: false } });
    expect(idOf((await ask(client, 'one.example')).body)).toBe(idOf((await ask(client, 'two.example')).body));
  });
});

describe('the manifest at the command line', () => {
  let built: string;
  beforeAll(async () => {
    built = await buildGateway();
  });

  async function run(
    args: readonly string[],
    env: Record<string, string> = {},
  ): Promise<{ code: number | null; stdout: string; stderr: string }> {
    const program = startProgram(join(built, 'manifest.js'), args, env);
    const { code } = await program.ended;
    return { code, ...program.output() };
  }

  it('is printed for the address given', async () => {
    const { code, stdout } = await run(['--url', 'https://Forms.example.edu.cn/base/']);
    expect(code).toBe(0);
    expectManifestFor('https://forms.example.edu.cn/base', stdout);
    expect((await run([], { FUJIANTONG_URL: 'https://forms.example.edu.cn/base' })).stdout).toBe(stdout);
  });

  it('goes into a file where one is named', async () => {
    const file = join(temporaryFolder(), 'manifest-out.xml');
    const { stdout } = await run(['--out', file, '--url', 'https://forms.example.edu.cn']);
    expect(stdout).toBe(`清单已写入 ${file} · The manifest is in ${file}\n`);
    expectManifestFor('https://forms.example.edu.cn', readFileSync(file, 'utf8'));
  });

  it.each([
    [['--url', 'http://forms.example.edu.cn'], '应为 https:// 开头的网址'],
    [['--url', 'https://forms.example.edu.cn/taskpane.html'], '应为 https:// 开头的网址'],
    [[], '用法：npm run manifest -- --url'],
    [['--url'], '用法'],
    [['https://forms.example.edu.cn'], '用法'],
    [
      ['--url', 'https://forms.example.edu.cn', '--out', '/proc/nowhere/m.xml'],
      '不能写入 /proc/nowhere/m.xml',
    ],
  ])('says in one sentence what is wrong with %j', async (args, sentence) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
