import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from './ensure-chromium.mjs';
import { projectRoot } from './project-root.mjs';
import { runScript } from './run-script.mjs';

// Draws the PNGs the manifest names from the SVGs: the product's icon and one for each button of the ribbon, each
// drawn twice, since below 32 px fine lines turn to mud. To be run by hand after a change to these.
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const folder = path.join(projectRoot, 'assets', 'icons');
const names = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith('.svg') && !file.endsWith('-small.svg'))
  .map((file) => path.basename(file, '.svg'));

await runScript(async () => {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    for (const name of names) {
      for (const size of sizes) {
        const svg = fs.readFileSync(path.join(folder, `${name}${size < 32 ? '-small' : ''}.svg`), 'utf8');
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
        );
        await page.screenshot({ path: path.join(folder, `${name}-${size}.png`), omitBackground: true });
      }
    }
  } finally {
    await browser.close();
  }
});
