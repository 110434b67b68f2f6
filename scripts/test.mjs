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

/** One file after the other, once the rest is done: a browser that has to share two cores misses keys. */
const inBrowser = 'test/e2e/';

await runScript(async () => {
  await ensureInstalled();
  const chromium = await ensureChromium();
  await ensureBuilt({ variants: ['test'] });
  const chosen = process.argv.slice(2);
  const runs =
    chosen.length > 0
      ? [chosen]
      : [
          ['--testPathIgnorePatterns', inBrowser],
          [inBrowser, '-i'],
        ];
  let [passed, failed, code] = [0, 0, 0];
  for (const args of runs) {
    const run = await runJest(args, chromium);
    passed += run.passed;
    failed += run.failed;
    code ||= run.code;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? code || 1 : code;
});

async function runJest(args, chromium) {
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'fujiantong-test-')), 'report.json');
  const jest = path.join(projectRoot, 'node_modules', 'jest', 'bin', 'jest.js');
  const code = await runNode([jest, '--json', `--outputFile=${report}`, ...args], {
    cwd: projectRoot,
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
