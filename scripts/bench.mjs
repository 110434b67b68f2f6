import path from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { projectRoot } from './project-root.mjs';
import { runNode } from './run-tool.mjs';
import { runScript } from './run-script.mjs';

/** Files of `bench`, each a comparison of its own; all of them unless some are named. */
const benches = ['check-statistics', 'host-traffic', 'in-place', 'pane-start', 'pushes'];
const wanted = process.argv.slice(2);

await runScript(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const { build } = await import('esbuild');
  const outdir = path.join(projectRoot, '.cache', 'bench');
  await build({
    entryPoints: benches.map((name) => path.join(projectRoot, 'bench', `${name}.ts`)),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    outdir,
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
    // What jest gives the parts that benches share with tests.
    banner: {
      js: "import { createRequire as requireHere } from 'node:module'; const require = requireHere(import.meta.url); const __filename = process.cwd() + '/test/bench.js';",
    },
  });
  const webpack = path.join(projectRoot, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const built = await runNode([webpack, '--env', 'bench'], { cwd: projectRoot, onOutput: () => undefined });
  if (built !== 0) return built;
  const env = { ...process.env, CHROMIUM_PATH: await ensureChromium() };
  for (const name of benches.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    const code = await runNode([path.join(outdir, `${name}.mjs`)], { cwd: projectRoot, env });
    if (code !== 0) return code;
  }
  return 0;
});
