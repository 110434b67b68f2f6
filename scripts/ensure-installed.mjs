import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { projectRoot } from './project-root.mjs';
import { runNode, runTool } from './run-tool.mjs';
import { Stop } from './stop.mjs';
import { tellProgress } from './tell-progress.mjs';
import { withLock } from './with-lock.mjs';

const oldestNode = 20;

/** Installs the packages where `node_modules` isn't what `package-lock.json` says; otherwise returns at once. */
export async function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    throw new Stop(
      `需要 Node.js ${oldestNode} 或更新版本，现在是 ${process.versions.node}。 (Node.js ${oldestNode} or newer is needed.)`,
    );
  }
  if (isInstalled()) return;
  await withLock(path.join(projectRoot, '.cache', 'install.lock'), async () => {
    if (isInstalled()) return;
    await tellProgress(
      '正在安装依赖，首次约需一两分钟… (installing packages, a minute or two the first time)',
      install,
    );
  });
}

async function install() {
  const code = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code === 0) return;
  throw new Stop(
    '依赖没有装上：请检查网络或 npm 镜像设置（npm config get registry），然后重试。' +
      ' (npm could not install the packages: check the network or the registry setting, then try again.)',
    code,
  );
}

/**
 * Compares the lockfile with the one npm leaves in `node_modules` as its last step: a broken-off install, a
 * changed lockfile and a folder copied from another kind of machine all show there. What is there besides, a
 * package no longer needed, does no harm.
 */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.keys(wanted).every((name) => {
    if (name === '') return true;
    const { version } = present[name] ?? {};
    return version === undefined ? !isNeededHere(wanted[name]) : version === wanted[name].version;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(projectRoot, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Packages for other systems are left out by npm, and so may be those for another libc. */
function isNeededHere({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc);
}

/** Under npm its own path is known, which also works where `npm` is a batch file. */
function npm(args) {
  const { npm_execpath: npmScript } = process.env;
  const options = { cwd: projectRoot, stdio: ['inherit', process.stderr, 'inherit'] };
  if (npmScript?.endsWith('.js')) return runNode([npmScript, ...args], options);
  return runTool('npm', args, { ...options, shell: process.platform === 'win32' });
}
