import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodedPath } from '../http/decoded-path';
import type { HttpContext } from '../http/http-env';
import { ProblemError } from '../http/problem-error';
import { sendFile } from '../http/send-file';
import { ServedFiles } from '../http/served-files';
import { StartUpError } from '../start-up-error';

const prefix = '/office-js/';

/**
 * What `office.js` loads by itself in Excel: the part for the program it runs in, texts in a language, a sink for
 * its telemetry, and outside of any program the table of Office 2013. For texts in other languages than these two
 * it falls back to English.
 */
const needed = new Set([
  'office.js',
  'excel-ios-16.00.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
  'o15apptofilemappingtable.js',
]);

/**
 * Serves Office's client library out of Microsoft's package, as it is, to panes that can't reach Microsoft.
 * @param isNeeded - whether panes are told to take it from here, and not only try it where Microsoft fails
 * @throws {StartUpError} where it is needed and the package is not installed.
 */
export function officeJsFiles(
  folder: string,
  isNeeded: boolean,
): (context: HttpContext) => Promise<Response> {
  const version = versionOf(folder);
  if (version === null && isNeeded)
    throw new StartUpError(
      `FUJIANTONG_OFFICE_JS 设为 gateway，但 ${folder} 里没有 Office.js，请重新运行 npm ci。`,
      'Office.js is to come from the gateway, but its package is not installed; run npm ci again.',
    );
  const files = new ServedFiles(folder, { version: version ?? '' });
  return async (context) => {
    const name = decodedPath(context.req.url)?.slice(prefix.length) ?? '';
    const file = needed.has(name) ? await files.find(name) : null;
    if (!file) throw new ProblemError('route.unknown');
    // Its names bear no hash; a week is what an upgrade may take to arrive.
    return sendFile(context, files, file, { 'Cache-Control': 'public, max-age=604800' });
  };
}

/** All files of a package bear the same date; what tells releases apart is this. */
function versionOf(folder: string): string | null {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8')) as {
      version?: unknown;
    };
    return typeof version === 'string' ? version : null;
  } catch {
    return null;
  }
}
