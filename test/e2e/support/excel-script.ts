import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { build } from 'esbuild';
import { projectPath } from '../../gateway/support/project-path';

export const officeAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** The client library that Excel itself runs in a pane. */
const clientLibrary = projectPath(
  'node_modules',
  '@microsoft',
  'office-js',
  'dist',
  'excel-win32-16.01.debug.js',
);

/**
 * What stands in for Microsoft's office.js: the simulated program, then Microsoft's own client library, which talks
 * to it as it talks to Excel.
 */
export async function excelScript(): Promise<string> {
  const [simulator, library] = await Promise.all([
    build({
      entryPoints: [projectPath('test', 'e2e', 'support', 'excel-in-page.ts')],
      ...{ bundle: true, format: 'iife', platform: 'browser', target: 'chrome104' },
      write: false,
      logLevel: 'silent',
    }),
    readFile(clientLibrary, 'utf8'),
  ]);
  return `${simulator.outputFiles[0]?.text ?? ''}\n${library}\nwindow.connectExcel();\n`;
}

/** Answers in Microsoft's place; nothing else of the page leaves this machine either. */
export async function serveExcel(page: Page, script: string): Promise<void> {
  await page.route(officeAddress, (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
}
