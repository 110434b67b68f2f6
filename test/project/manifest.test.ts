import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { commandNames } from '../../src/pane/shell/command-note';
import { makeCertificate } from '../gateway/support/certificates';
import { httpsGet } from '../gateway/support/https-get';
import { projectPath } from '../gateway/support/project-path';
import { startTestGateway } from '../gateway/support/start-gateway';

const manifest = fs.readFileSync(projectPath('manifest.xml'), 'utf8');
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

const attributes = (pattern: RegExp, text = manifest): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '').sort();

const servedFile = (url: string): string => projectPath('dist', 'public', new URL(url).pathname);

/** Width and height as the PNG's own header states them. */
function pngSize(bytes: Buffer): { width: number; height: number } {
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

interface Button {
  readonly id: string;
  readonly text: string;
}
const buttons: readonly Button[] = [
  ...manifest.matchAll(/<Control xsi:type="Button" id="([^"]+)">([^]*?)<\/Control>/g),
].map(([, id = '', text = '']) => ({ id, text }));

describe('the Office manifest', () => {
  it('is read by the official manifest library as a Chinese task pane for workbooks', async () => {
    // In a process of its own: the library leans on modules that jest does not load.
    const { stdout } = await promisify(execFile)(process.execPath, [
      projectPath('scripts', 'check-manifest.mjs'),
    ]);
    expect(stdout).toMatch(/^附件通 \d+\.\d+\.\d+\.0, /);
  });

  it('opens the task pane at its own address', () => {
    expect(attributes(/<SourceLocation DefaultValue="([^"]+)"/g)).toEqual([
      'https://localhost:3000/taskpane.html',
    ]);
  });

  it('asks for ExcelApi 1.9 and no more to open the pane, and for a shared runtime to add the tab', () => {
    expect(manifest).toMatch(/<Sets DefaultMinVersion="1\.9">\s*<Set Name="ExcelApi" \/>\s*<\/Sets>/);
    expect(manifest).toMatch(
      /<bt:Sets DefaultMinVersion="1\.1">\s*<bt:Set Name="SharedRuntime" \/>\s*<\/bt:Sets>/,
    );
  });

  it('runs pane and commands in one page that stays', () => {
    expect(manifest).toMatch(/<Runtimes>\s*<Runtime resid="Url\.Pane" lifetime="long" \/>\s*<\/Runtimes>/);
    expect(attributes(/<FunctionFile resid="([^"]+)"/g)).toEqual(['Url.Pane']);
    expect(attributes(/<TaskpaneId>([^<]+)</g)).toEqual(['Fujiantong.Pane']);
  });

  it('has a button for each thing a clerk and the office do, and what it calls', () => {
    const called = ({ text }: Button): string =>
      /<FunctionName>([^<]+)</.exec(text)?.[1] ?? /<Action xsi:type="([^"]+)"/.exec(text)?.[1] ?? '';
    expect(buttons.map((button) => [button.id, called(button)])).toEqual([
      ['Fujiantong.InsertSchedule', 'insertSchedule'],
      ['Fujiantong.InsertStatistics', 'insertStatistics'],
      ['Fujiantong.Check', 'check'],
      ['Fujiantong.Push', 'push'],
      ['Fujiantong.Pull', 'pull'],
      ['Fujiantong.Consolidate', 'consolidate'],
      ['Fujiantong.OpenPane', 'ShowTaskpane'],
    ]);
    const names = attributes(/<FunctionName>([^<]+)</g);
    expect(names).toEqual([...commandNames].sort());
  });

  it('labels the buttons in Chinese first', () => {
    const labels = buttons.map(({ text }) => {
      const id = /<Label resid="([^"]+)"/.exec(text)?.[1] ?? '';
      return new RegExp(`<bt:String id="${id}" DefaultValue="([^"]+)"`).exec(manifest)?.[1];
    });
    expect(labels).toEqual(['插入附件1', '插入附件2', '检查', '上报', '获取', '汇总', '打开窗格']);
  });

  it('keeps within what Office takes: ids of 32 and labels of 125 letters', () => {
    for (const id of attributes(/\b(?:resid|id)="([^"]+)"/g)) expect(id.length).toBeLessThanOrEqual(32);
    const short = /<bt:ShortStrings>[^]*<\/bt:ShortStrings>/.exec(manifest)?.[0];
    const long = /<bt:LongStrings>[^]*<\/bt:LongStrings>/.exec(manifest)?.[0];
    for (const [text, most] of [
      [short, 125],
      [long, 250],
    ] as const)
      for (const value of attributes(/(?:DefaultValue|Value)="([^"]+)"/g, text))
        expect(value.length).toBeLessThanOrEqual(most);
  });

  it('defines every resource it refers to, and refers to every resource it defines', () => {
    const used = new Set(attributes(/\bresid="([^"]+)"/g));
    const defined = attributes(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
    expect(defined).toEqual([...used].sort());
  });

  it('says every text of the ribbon in English too', () => {
    const texts = attributes(/<bt:String id="([^"]+)"/g);
    const overridden = attributes(/<bt:String id="([^"]+)"[^>]*>\s*<bt:Override Locale="en-US"/g);
    expect(texts.length).toBeGreaterThan(0);
    expect(overridden).toEqual(texts);
  });

  it('gives each button an icon of its own in all sizes', () => {
    const images = new Map(
      [...manifest.matchAll(/<bt:Image id="([^"]+)" DefaultValue="([^"]+)"/g)].map(
        ([, id = '', url = '']) => [id, url],
      ),
    );
    const drawn = buttons.map(({ id, text }) => {
      const named = [...text.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/g)];
      expect([id, named.map(([, size]) => Number(size))]).toEqual([id, sizes]);
      return named.map(([, size, resid = '']) => {
        const bytes = fs.readFileSync(servedFile(images.get(resid) ?? ''));
        expect(pngSize(bytes)).toEqual({ width: Number(size), height: Number(size) });
        return bytes.toString('base64');
      });
    });
    expect(new Set(drawn.flat()).size).toBe(buttons.length * sizes.length);
  });

  it('offers an icon of 32 and one of 64 pixels to the list of add-ins', () => {
    const [small = ''] = attributes(/<IconUrl DefaultValue="([^"]+)"/g);
    const [large = ''] = attributes(/<HighResolutionIconUrl DefaultValue="([^"]+)"/g);
    expect([small, large].map((url) => pngSize(fs.readFileSync(servedFile(url))).width)).toEqual([32, 64]);
  });

  it('names no address but ours, so that nothing is fetched from anywhere else', () => {
    const urls = attributes(/DefaultValue="(https?:[^"]+)"/g);
    expect(urls).toHaveLength(4 + 8 * sizes.length + 2);
    expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set(['https://localhost:3000']));
  });
});

describe('the manifest a running gateway gives', () => {
  let authority: string;
  let served: string;
  let urls: string[];
  beforeAll(async () => {
    const certificate = await makeCertificate();
    ({ authority } = certificate);
    const { client } = await startTestGateway({
      settings: { tls: certificate, publicFolder: projectPath('dist', 'public') },
    });
    const localhost = client.address.replace('127.0.0.1', 'localhost');
    served = (
      await httpsGet(`${localhost}/manifest.xml`, authority, { Host: new URL(localhost).host })
    ).body.toString();
    urls = [...new Set(attributes(/DefaultValue="(https:[^"]+)"/g, served))];
    expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set([localhost]));
  });

  it('points to nothing that the gateway does not serve, each thing as what it is', async () => {
    const types: Record<string, string> = { '.png': 'image/png', '.html': 'text/html; charset=utf-8' };
    expect(urls.length).toBeGreaterThan(8 * sizes.length);
    for (const url of urls) {
      const { status, headers } = await httpsGet(url, authority);
      expect([url, status, headers['content-type']]).toEqual([url, 200, types[path.extname(url)]]);
    }
  });

  it('is accepted by the schema as the one in the project is', async () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'fujiantong-manifest-')), 'manifest.xml');
    try {
      fs.writeFileSync(file, served);
      const { stdout } = await promisify(execFile)(process.execPath, [
        projectPath('scripts', 'check-manifest.mjs'),
        file,
      ]);
      expect(stdout).toMatch(/^附件通 \d+\.\d+\.\d+\.0, /);
    } finally {
      fs.rmSync(path.dirname(file), { recursive: true, force: true });
    }
  });
});
