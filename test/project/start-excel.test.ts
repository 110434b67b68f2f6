import { execFile, spawn } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { atEnd } from '../gateway/support/at-end';
import { makeCertificate } from '../gateway/support/certificates';
import { httpsGet } from '../gateway/support/https-get';
import { projectPath } from '../gateway/support/project-path';
import { temporaryFolder } from '../gateway/support/temporary-folder';

interface Made {
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
  readonly isNew: boolean;
}

/** Runs a line of JavaScript in which a script's export is called, and gives what it says in JSON. */
async function ask(script: string, expression: string): Promise<unknown> {
  const module = JSON.stringify(projectPath('scripts', script));
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    `import * as script from ${module}; console.log(JSON.stringify(await script.${expression}));`,
  ]);
  return JSON.parse(stdout);
}

const ensure = async (folder: string): Promise<Made> =>
  (await ask('ensure-certificate.mjs', `ensureCertificate(${JSON.stringify(folder)})`)) as Made;

describe('the certificate for Excel on this machine', () => {
  it('is made once, for localhost, and its key is nobody else’s to read', async () => {
    const folder = path.join(temporaryFolder(), 'certificates');
    const made = await ensure(folder);
    expect(made.isNew).toBe(true);
    const certificate = new X509Certificate(fs.readFileSync(made.certificate));
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(certificate.checkPrivateKey(createPrivateKey(fs.readFileSync(made.key)))).toBe(true);
    expect(certificate.verify(new X509Certificate(fs.readFileSync(made.authority)).publicKey)).toBe(true);
    expect(fs.statSync(made.key).mode & 0o077).toBe(0);
    // What signed it could sign for any site: no key of it may lie about.
    expect(fs.readdirSync(folder).sort()).toEqual(['ca.crt', 'localhost.crt', 'localhost.key']);
    expect(await ensure(folder)).toEqual({ ...made, isNew: false });
  });

  it('is made anew when it ends within a day, or a file is missing or broken', async () => {
    const folder = temporaryFolder();
    const { certFile } = await makeCertificate(1);
    const { certificate, key } = await ensure(folder);
    fs.copyFileSync(certFile, certificate);
    expect((await ensure(folder)).isNew).toBe(true);
    fs.writeFileSync(certificate, 'broken');
    expect((await ensure(folder)).isNew).toBe(true);
    fs.rmSync(key);
    expect((await ensure(folder)).isNew).toBe(true);
    expect((await ensure(folder)).isNew).toBe(false);
  });
});

describe('what is to be done by hand', () => {
  const steps = async (options: object): Promise<string> =>
    (await ask('sideloading-steps.mjs', `sideloadingSteps(${JSON.stringify(options)})`)) as string;

  it('is said for each system, Chinese first', async () => {
    const text = await steps({ authority: '/home/me/ca.crt', port: '3000' });
    for (const system of ['Windows', 'macOS', 'Linux']) expect(text).toContain(`    ${system}`);
    expect(text).toContain('certutil -addstore -user Root "/home/me/ca.crt"');
    expect(text).toContain('npx office-addin-debugging start manifest.xml');
    expect(text.indexOf('装进 Excel')).toBeLessThan(text.indexOf('Sideload'));
  });

  it('begins with a manifest of its own where the port is another one', async () => {
    const text = await steps({ authority: '/home/me/ca.crt', port: '3443' });
    expect(text).toContain('npm run manifest -- --url https://localhost:3443 --out manifest-out.xml');
    expect(text).toContain('npx office-addin-debugging start manifest-out.xml');
  });

  it('does not speak of trust where a certificate was brought along', async () => {
    expect(await steps({ port: '3000' })).not.toContain('certutil');
  });
});

describe('npm run start:excel', () => {
  it('serves the demo over https on localhost and ends when told to', async () => {
    const folder = temporaryFolder();
    const child = spawn(process.execPath, [projectPath('scripts', 'start-excel.mjs')], {
      env: {
        ...{
          PATH: process.env['PATH'],
          HOME: folder,
          PORT: '0',
          FUJIANTONG_DATA_DIR: path.join(folder, 'data'),
        },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise((resolve) => child.on('close', (code) => resolve(code)));
    atEnd(() => child.kill('SIGKILL'));
    let output = '';
    const address = await new Promise<string>((resolve, reject) => {
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const [found] = /https:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
        if (found !== undefined) resolve(found);
      });
      void ended.then(() => reject(new Error(output)));
    });
    const authority = fs.readFileSync(path.join(folder, '.office-addin-dev-certs', 'ca.crt'), 'utf8');
    const local = address.replace('127.0.0.1', 'localhost');
    const health = await httpsGet(`${local}/api/health`, authority);
    expect(JSON.parse(health.body.toString())).toMatchObject({ demo: true });
    expect((await httpsGet(`${local}/taskpane.html`, authority)).status).toBe(200);
    expect(output).toContain('让本机信任它');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  }, 180_000);
});
