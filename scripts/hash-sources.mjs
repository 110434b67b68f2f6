import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root.mjs';

/** Everything a plain build is made of. */
const sources = [
  'src',
  'assets',
  'scripts/webpack',
  'webpack.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/**
 * A digest of all files that go into a build: names and contents, whatever their dates. A test build also holds
 * pages made from what stands in `test` beside the tests themselves.
 *
 * @param {'plain' | 'test'} variant
 */
export function hashSources(variant) {
  const digest = createHash('sha256').update(variant);
  const files = sources.flatMap((source) => filesUnder(source));
  if (variant === 'test') files.push(...filesUnder('test').filter((file) => !/\.test\.tsx?$/.test(file)));
  for (const file of files.sort()) {
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
