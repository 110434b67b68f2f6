import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Scripts of a built page, as paths under its folder. */
export interface PageScripts {
  /** Named by the page itself. */
  readonly initial: readonly string[];
  /** Fetched when something needs them. */
  readonly later: readonly string[];
}

/** What the build says of its pages: `dist/page-scripts.json` beside `dist/public`. */
export function scriptsOfPage(publicFolder: string, page: string): PageScripts {
  const file = path.join(publicFolder, '..', 'page-scripts.json');
  const pages = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, PageScripts>>;
  const scripts = pages[page];
  if (!scripts) throw new Error(`${file} knows no page ${page}`);
  return scripts;
}

/** Bytes of these scripts as they go over the wire to a browser that takes gzip. */
export function gzipBytes(publicFolder: string, scripts: readonly string[]): number {
  return scripts
    .map((script) => gzipSync(readFileSync(path.join(publicFolder, script)), { level: 9 }).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}
