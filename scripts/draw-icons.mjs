import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from './ensure-chromium.mjs';
import { projectRoot } from './project-root.mjs';
import { runScript } from './run-script.mjs';

// Draws the PNGs the manifest names from the two SVGs. To be run by hand after a change to these.
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const folder = path.join(projectRoot, 'assets', 'icons');

await runScript(async () => {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    for (const size of sizes) {
      const svg = fs.readFileSync(path.join(folder, size < 32 ? 'icon-small.svg' : 'icon.svg'), 'utf8');
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
      await page.screenshot({ path: path.join(folder, `icon-${size}.png`), omitBackground: true });
    }
  } finally {
    await browser.close();
  }
});
