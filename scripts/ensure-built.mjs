import fs from 'node:fs';
import path from 'node:path';
import { hashSources } from './hash-sources.mjs';
import { projectRoot } from './project-root.mjs';
import { runNode } from './run-tool.mjs';
import { Stop } from './stop.mjs';
import { tellProgress } from './tell-progress.mjs';
import { withLock } from './with-lock.mjs';

const stampFile = path.join(projectRoot, 'dist', '.build-stamp');

/**
 * Builds both sides where the sources have changed since the last build; otherwise returns at once.
 *
 * @param {{ variants?: readonly ('plain' | 'test')[], force?: boolean }} [options] what will do. A test build
 *   holds the pages that only tests open besides everything a plain one has; the first is what gets built.
 */
export async function ensureBuilt({ variants = ['plain'], force = false } = {}) {
  const upToDate = () => !force && variants.some((variant) => readStamp() === hashSources(variant));
  if (upToDate()) return;
  await withLock(path.join(projectRoot, '.cache', 'build.lock'), async () => {
    if (upToDate()) return;
    fs.rmSync(stampFile, { force: true });
    // Taken before the build, so that what is edited meanwhile is built the next time.
    const stamp = hashSources(variants[0]);
    await tellProgress('正在构建，首次约需半分钟… (building, about half a minute the first time)', () =>
      build(variants[0]),
    );
    fs.writeFileSync(stampFile, stamp);
  });
}

/** What webpack says is shown only when it fails: to a clerk who types `npm start` it is noise. */
async function build(variant) {
  const webpack = path.join(projectRoot, 'node_modules', 'webpack', 'bin', 'webpack.js');
  let output = '';
  const code = await runNode([webpack, ...(variant === 'test' ? ['--env', 'test'] : [])], {
    cwd: projectRoot,
    onOutput: (text) => {
      output += text;
    },
  });
  if (code === 0) return;
  console.error(output);
  throw new Stop('构建失败，原因见上。 (the build failed, see above)', code);
}

function readStamp() {
  return fs.existsSync(stampFile) ? fs.readFileSync(stampFile, 'utf8') : null;
}
