import type { OfficeJsSource } from '../settings';
import { decodedPath } from './decoded-path';
import type { HttpContext } from './http-env';
import { pagePolicy } from './page-policy';
import { ProblemError } from './problem-error';
import { sendFile } from './send-file';
import { ServedFiles, type Rewrite } from './served-files';

/** A name with a content hash never changes its content. */
const hashed = /[.-][0-9a-f]{8,}\.(?:[a-z0-9]+\.)?[a-z0-9]+$/;

/** The task pane is built to take Office's script from Microsoft; the page is told where that is not so. */
const scriptFromHere: Rewrite = {
  mark: 'gateway',
  apply: (html) =>
    html
      .replace('<meta name="office-js" content="cdn">', '<meta name="office-js" content="gateway">')
      .replace(/(?<=<link rel="preload" as="script" href=")[^"]+/, 'office-js/office.js'),
};

/** Serves the built pages; `/` is the start page. */
export function staticFiles(
  folder: string,
  officeJs: OfficeJsSource,
): (context: HttpContext) => Promise<Response> {
  const rewrites = officeJs === 'gateway' ? { 'taskpane.html': scriptFromHere } : {};
  const files = new ServedFiles(folder, { rewrites });
  return async (context) => {
    const path = decodedPath(context.req.url);
    const file = path === null ? null : await files.find(path === '/' ? '/index.html' : path);
    if (!file) throw new ProblemError('route.unknown');
    const html = file.name.endsWith('.html');
    return sendFile(context, files, file, {
      'Cache-Control': hashed.test(file.name) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(html ? { 'Content-Security-Policy': pagePolicy(file.name, officeJs) } : {}),
    });
  };
}
