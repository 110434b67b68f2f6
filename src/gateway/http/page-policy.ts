import type { OfficeJsSource } from '../settings';

/** Where Excel on the web shows a task pane in a frame; those Office's own script trusts are among them. */
const officeFrames = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://*.office.net',
  // Microsoft 365 as operated in China.
  'https://*.partner.officewebapps.cn',
  'https://*.sharepoint.cn',
];

const officeScripts: Readonly<Record<OfficeJsSource, string>> = {
  cdn: ' https://appsforoffice.microsoft.com',
  gateway: '',
};

/** WPS's own service, on the machine of whoever opens the page that registers the add-in with it. */
const wpsService = 'http://127.0.0.1:58890 https://127.0.0.1:58891';

/**
 * What a page may load, and who may show it in a frame. The task pane needs Office's script, and Office around it.
 * @param page - relative to the public folder
 */
export function pagePolicy(page: string, officeJs: OfficeJsSource): string {
  const taskPane = page === 'taskpane.html';
  return [
    "default-src 'none'",
    `script-src 'self'${taskPane ? officeScripts[officeJs] : ''}`,
    // Griffel writes its rules into style elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${page === 'wps/publish.html' ? ` ${wpsService}` : ''}`,
    "worker-src 'self' blob:",
    `frame-ancestors ${taskPane ? `'self' ${officeFrames.join(' ')}` : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
