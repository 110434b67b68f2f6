import fs from 'node:fs';
import process from 'node:process';
import { clearInterval, setInterval } from 'node:timers';

const interval = 300;

/**
 * npm runs a script through a shell, and Debian's passes no signal on: who ends `npm start` would leave the
 * gateway behind, with its port. So this process ends as on SIGTERM once the shell or npm above it is gone.
 */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const shell = process.ppid;
  const npm = nameOf(shell).startsWith('npm') ? null : parentOf(shell);
  const watched = npm !== null && nameOf(npm).startsWith('npm') ? npm : null;
  const timer = setInterval(() => {
    const alone = process.ppid !== shell || (watched !== null && parentOf(shell) !== watched);
    if (!alone) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, interval);
  timer.unref();
}

/** From Linux's /proc; elsewhere only the shell is watched. */
function nameOf(pid) {
  return read(`/proc/${pid}/comm`) ?? '';
}

function parentOf(pid) {
  const parent = /^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
  return parent === undefined ? null : Number(parent);
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
