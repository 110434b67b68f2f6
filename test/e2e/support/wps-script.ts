import type { BrowserContext } from 'playwright-core';
import { build } from 'esbuild';
import { projectPath } from '../../gateway/support/project-path';

/** Beside the add-in's pages, so that its windows are of one origin with it. */
export const deskPage = 'wps/desk.html';

/** The simulated WPS, for a page. */
export async function wpsScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [projectPath('test', 'e2e', 'support', 'wps-in-page.ts')],
    ...{ bundle: true, format: 'iife', platform: 'browser', target: 'chrome104' },
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** Serves the page that WPS lives in, and has it put its object model into the windows that it opens. */
export async function serveWps(context: BrowserContext, script: string): Promise<void> {
  const html = `<!doctype html><meta charset="utf-8"><title>WPS</title><script>${script}</script>`;
  await context.route(`**/${deskPage}*`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await context.addInitScript(() => {
    const { opener } = window as { opener: Window | null };
    // A window that was opened is blank at first, and stays the same one when its page comes.
    opener?.wpsDesk?.join(window);
  });
}
