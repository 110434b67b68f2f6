import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.join(__dirname, '..', '..');
const manifest = fs.readFileSync(path.join(root, 'manifest.xml'), 'utf8');

const attributes = (pattern: RegExp): string[] =>
  [...manifest.matchAll(pattern)].map((match) => match[1] ?? '').sort();

const servedFile = (url: string): string => path.join(root, 'dist', 'public', new URL(url).pathname);

/** Width and height as the PNG's own header states them. */
function pngSize(file: string): { width: number; height: number } {
  const bytes = fs.readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe('the Office manifest', () => {
  it('is read by the official manifest library as a Chinese task pane for workbooks', async () => {
    // In a process of its own: the library leans on modules that jest does not load.
    const { stdout } = await promisify(execFile)(process.execPath, [
      path.join(root, 'scripts', 'check-manifest.mjs'),
    ]);
    expect(stdout).toMatch(/^附件通 \d+\.\d+\.\d+\.0, /);
  });

  it('opens the task pane at its own address', () => {
    expect(attributes(/<SourceLocation DefaultValue="([^"]+)"/g)).toEqual([
      'https://localhost:3000/taskpane.html',
    ]);
  });

  it('asks for ExcelApi 1.9 and no more', () => {
    expect(manifest).toMatch(/<Sets DefaultMinVersion="1\.9">\s*<Set Name="ExcelApi" \/>\s*<\/Sets>/);
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

  it('names icons that have the size they are named for', () => {
    const images = [...manifest.matchAll(/<bt:Image id="Icon\.(\d+)" DefaultValue="([^"]+)"/g)];
    expect(images.map(([, size]) => Number(size))).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    for (const [, size, url = ''] of images) {
      expect(pngSize(servedFile(url))).toEqual({ width: Number(size), height: Number(size) });
    }
  });

  it('offers an icon of 32 and one of 64 pixels to the list of add-ins', () => {
    const [small = ''] = attributes(/<IconUrl DefaultValue="([^"]+)"/g);
    const [large = ''] = attributes(/<HighResolutionIconUrl DefaultValue="([^"]+)"/g);
    expect([pngSize(servedFile(small)).width, pngSize(servedFile(large)).width]).toEqual([32, 64]);
  });

  it('points only to what the gateway serves', () => {
    const urls = attributes(/DefaultValue="(https:[^"]+)"/g);
    expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set(['https://localhost:3000']));
    for (const url of urls) expect(fs.existsSync(servedFile(url)) ? url : `${url} is missing`).toBe(url);
  });
});
