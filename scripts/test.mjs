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

await runScript(async () => {
  await ensureInstalled();
  const chromium = await ensureChromium();
  await ensureBuilt({ variants: ['test'] });
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'fujiantong-test-')), 'report.json');
  const jest = path.join(projectRoot, 'node_modules', 'jest', 'bin', 'jest.js');
  const code = await runNode([jest, '--json', `--outputFile=${report}`, ...process.argv.slice(2)], {
    cwd: projectRoot,
    env: { ...process.env, TZ: 'America/St_Johns', CHROMIUM_PATH: chromium },
  });
  const { passed, failed } = countsOf(report);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? code || 1 : code;
});

/** A file that could not be loaded has no failed test of its own; it counts as one. */
function countsOf(report) {
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    fs.readFileSync(report, 'utf8'),
  );
  fs.rmSync(path.dirname(report), { recursive: true, force: true });
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}
