import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { projectRoot } from './project-root.mjs';
import { runNode } from './run-tool.mjs';
import { runScript } from './run-script.mjs';

/** One file after the other: a browser that has to share two cores with another one misses keys. */
const inBrowser = 'test/e2e/';

await runScript(async () => {
  await ensureInstalled();
  const chromium = await ensureChromium();
  await ensureBuilt({ variants: ['test'] });
  const chosen = process.argv.slice(2);
  const runs = chosen.length > 0 ? [await runJest(chosen, chromium)] : await runAll(chromium);
  const [passed, failed] = ['passed', 'failed'].map((key) => runs.reduce((sum, run) => sum + run[key], 0));
  const code = runs.find((run) => run.code !== 0)?.code ?? 0;
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? code || 1 : code;
});

/**
 * The tests in a browser wait for it half of the time, others for files and processes: side by side they fill two cores.
 * The browser goes first, so that it is as quick as alone; what its tests print comes when the others are done.
 */
async function runAll(chromium) {
  let printed = '';
  const browser = runJest([inBrowser, '-i'], chromium, (text) => {
    printed += text;
  });
  stepBack();
  const rest = await runJest(['--testPathIgnorePatterns', inBrowser], chromium);
  const runs = [rest, await browser];
  console.log(printed);
  return runs;
}

/** What this process starts from now on lets others go first, but does not starve where a machine has other work. */
function stepBack() {
  try {
    os.setPriority(3);
  } catch {
    // Where that is forbidden, they go side by side.
  }
}

async function runJest(args, chromium, onOutput) {
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'fujiantong-test-')), 'report.json');
  const jest = path.join(projectRoot, 'node_modules', 'jest', 'bin', 'jest.js');
  const code = await runNode([jest, '--json', `--outputFile=${report}`, ...args], {
    cwd: projectRoot,
    ...(onOutput ? { onOutput } : {}),
    env: { ...process.env, TZ: 'America/St_Johns', CHROMIUM_PATH: chromium },
  });
  return { ...countsOf(report), code };
}

/** A file that could not be loaded has no failed test of its own; it counts as one. */
function countsOf(report) {
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    fs.readFileSync(report, 'utf8'),
  );
  fs.rmSync(path.dirname(report), { recursive: true, force: true });
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}
