import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { projectRoot } from './project-root.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

/**
 * Installs and builds what is missing and then becomes the program: it runs in this process, so that signals
 * reach it and nothing is left behind when this process is killed.
 *
 * @param {'main' | 'codes' | 'manifest' | 'backup' | 'restore' | 'rebuild' | 'adopt'} program
 * @param {{ args: readonly string[], variants?: readonly ('plain' | 'test')[] }} options
 */
export async function runGateway(program, { args, variants }) {
  stopWithNpm();
  await ensureInstalled();
  await ensureBuilt(variants ? { variants } : {});
  const file = path.join(projectRoot, 'dist', 'gateway', `${program}.js`);
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
}
