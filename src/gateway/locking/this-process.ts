import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import process from 'node:process';

/** Says which process something belongs to, so that another can tell whether it still runs. */
export interface ProcessName {
  /** Where its number counts: the machine and, on Linux, the container. */
  readonly place: string;
  readonly pid: number;
  /** When it began, in the system's own counting: tells it from a later one of the same number. '' where unknown. */
  readonly began: string;
}

/** This very process. */
export function thisProcess(): ProcessName {
  return { place: here(), pid: process.pid, began: beganAt(process.pid) };
}

/** Whether that process runs: null where it can't be told from here. */
export function isRunning({ place, pid, began }: ProcessName): boolean | null {
  if (place !== here()) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = beganAt(pid);
  return began === '' || now === '' || now === began;
}

function here(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/** Field 22 of /proc/…/stat, counted after the name in brackets, which may hold anything. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
