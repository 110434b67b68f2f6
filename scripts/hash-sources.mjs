import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root.mjs';

/** Everything a build is made of. */
const sources = ['src', 'assets', 'webpack.config.js', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** A digest of all files that go into the build: names and contents, whatever their dates. */
export function hashSources() {
  const digest = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(source)).sort()) {
    digest
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(projectRoot, file)))
      .update('\0');
  }
  return digest.digest('hex');
}

function filesUnder(relative) {
  const stat = fs.statSync(path.join(projectRoot, relative), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [relative];
  return fs
    .readdirSync(path.join(projectRoot, relative))
    .flatMap((name) => filesUnder(`${relative}/${name}`));
}
