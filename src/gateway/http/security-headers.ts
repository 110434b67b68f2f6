import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './http-env';

/** Where Excel on the web shows a task pane in a frame. */
const officeFrames = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://*.office.net',
];

/** What a page may load. The task pane needs Office's own script, and Office as its frame. */
export function pagePolicy(page: string): string {
  const taskPane = page === 'taskpane.html';
  return [
    "default-src 'none'",
    `script-src 'self'${taskPane ? ' https://appsforoffice.microsoft.com' : ''}`,
    // Griffel writes its rules into style elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    `frame-ancestors ${taskPane ? `'self' ${officeFrames.join(' ')}` : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** On every answer; a page brings a policy of its own. */
export function securityHeaders(): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    if (!headers.has('Content-Security-Policy'))
      headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'no-referrer');
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  };
}
