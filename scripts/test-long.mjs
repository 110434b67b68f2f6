import path from 'node:path';
import process from 'node:process';
import { ensureInstalled } from './ensure-installed.mjs';
import { projectRoot } from './project-root.mjs';
import { runNode } from './run-tool.mjs';
import { runScript } from './run-script.mjs';

// What a run before a commit has no time for: every property tried far more often, and every line of the heart
// changed to see whether a test notices.
await runScript(async () => {
  await ensureInstalled();
  const tests = await runNode([path.join(projectRoot, 'scripts', 'test.mjs'), ...process.argv.slice(2)], {
    cwd: projectRoot,
    env: { ...process.env, FUJIANTONG_LONG: '1' },
  });
  const stryker = path.join(projectRoot, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const mutation = await runNode([stryker, 'run'], { cwd: projectRoot });
  return tests || mutation;
});
