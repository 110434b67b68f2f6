import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './ensure-built.mjs';
import { newerThan } from './newer-than.mjs';
import { projectRoot } from './project-root.mjs';

// WPS shows its pages in a web view that may be years old. Holds each script that one of them may load, as it was
// built, against what that version has. `old-web-views.json` names what the pages bring themselves, and names that
// mean something else; a name there that nothing uses any more is a mistake too. Other scripts may be named.
const { chromium, provided, harmless } = JSON.parse(
  fs.readFileSync(new URL('old-web-views.json', import.meta.url), 'utf8'),
);
const named = process.argv.slice(2);
const files = named.length > 0 ? named : await builtScripts();
const excused = new Set([...provided, ...Object.keys(harmless)]);
const used = new Set();
const found = files.flatMap((file) => {
  const source = fs.readFileSync(file, 'utf8');
  const lines = source.split('\n');
  return newerThan(source, chromium).flatMap(({ name, since, line, column }) => {
    used.add(name);
    if (excused.has(name)) return [];
    const around = lines[line - 1].slice(Math.max(0, column - 40), column + 60);
    return [`${path.relative(projectRoot, file)}: ${name} (Chromium ${since}): …${around}…`];
  });
});
if (named.length === 0)
  for (const name of Object.keys(harmless))
    if (!used.has(name)) found.push(`old-web-views.json: ${name} is used nowhere; take it out.`);
console.log(
  found.length === 0
    ? `${files.length} scripts of WPS's pages, nothing newer than Chromium ${chromium}`
    : found.join('\n'),
);
process.exitCode = found.length === 0 ? 0 : 1;

/** All that the pages under /wps/ begin with or may fetch later. */
async function builtScripts() {
  await ensureBuilt({ variants: ['plain', 'test'] });
  const dist = path.join(projectRoot, 'dist');
  const pages = JSON.parse(fs.readFileSync(path.join(dist, 'page-scripts.json'), 'utf8'));
  const scripts = Object.entries(pages)
    .filter(([page]) => page.startsWith('wps-'))
    .flatMap(([, { initial, later }]) => [...initial, ...later]);
  return [...new Set(scripts)].map((script) => path.join(dist, 'public', script));
}
