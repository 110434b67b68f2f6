import path from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { projectRoot } from './project-root.mjs';
import { runNode } from './run-tool.mjs';
import { runScript } from './run-script.mjs';

/** Files of `bench`, each a comparison of its own. */
const benches = ['check-statistics'];

await runScript(async () => {
  await ensureInstalled();
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
  });
  for (const name of benches) {
    const code = await runNode([path.join(outdir, `${name}.mjs`)], { cwd: projectRoot });
    if (code !== 0) return code;
  }
  return 0;
});
