import fs from 'node:fs';
import process from 'node:process';
import { runTool } from './run-tool.mjs';
import { Stop } from './stop.mjs';
import { tellProgress } from './tell-progress.mjs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where Chromium is; on a Debian machine that lets us, it is installed first, with a Chinese font. */
export async function ensureChromium() {
  const { CHROMIUM_PATH: given } = process.env;
  if (given) {
    if (fs.existsSync(given)) return given;
    throw new Stop(
      `CHROMIUM_PATH 指向的 ${given} 不存在。 (CHROMIUM_PATH names a file that does not exist.)`,
    );
  }
  const found = usualPlaces.find((place) => fs.existsSync(place));
  if (found) return found;
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) await installOnDebian();
  const installed = usualPlaces.find((place) => fs.existsSync(place));
  if (installed) return installed;
  throw new Stop(
    '没有找到 Chromium：请先安装，或用 CHROMIUM_PATH 指明它的位置。' +
      ' (Chromium is needed by the tests: install it, or say where it is in CHROMIUM_PATH.)',
  );
}

async function installOnDebian() {
  let output = '';
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    onOutput: (text) => {
      output += text;
    },
  };
  const packages = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'];
  await tellProgress('正在安装测试用的 Chromium… (installing Chromium for the tests)', async () => {
    for (const args of [['update'], packages]) {
      if ((await runTool('apt-get', args, options)) !== 0) throw new Stop(output);
    }
  });
}
