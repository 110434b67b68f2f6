import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { errorCode } from '../error-code';
import { nameInOfficeOwnerFile, ownerInLibreOfficeFile } from './owner-name';

/** Somebody has the workbook open; `name` is null where the owner file does not say who. */
export interface OpenElsewhere {
  readonly name: string | null;
}

/** No owner file is larger. */
const mostBytes = 4096;

/**
 * Looks for what Excel, WPS and LibreOffice put beside a workbook while they have it open. Programs that crash
 * leave it behind, so it counts for `hours` at most, and not at all where its program can't be running: one of
 * LibreOffice from before this machine was started, and on Windows one of Excel that nobody holds.
 */
export function openElsewhere(file: string, hours: number): OpenElsewhere | null {
  const [folder, name] = [dirname(file), basename(file)];
  return (
    lookAt(join(folder, `~$${name}`), hours, office) ??
    lookAt(join(folder, `.~${name}`), hours, office) ??
    lookAt(join(folder, `.~lock.${name}#`), hours, libreOffice)
  );
}

type Judge = (file: string, bytes: Uint8Array, writtenAt: number) => OpenElsewhere | null;

function lookAt(file: string, hours: number, judge: Judge): OpenElsewhere | null {
  try {
    const { mtimeMs } = statSync(file);
    if (Date.now() - mtimeMs > hours * 3_600_000) return null;
    return judge(file, firstBytes(file), mtimeMs);
  } catch (error) {
    // It is there, but its program lets nobody read it.
    return ['EBUSY', 'EPERM', 'EACCES'].includes(errorCode(error)) ? { name: null } : null;
  }
}

function office(file: string, bytes: Uint8Array): OpenElsewhere | null {
  return process.platform === 'win32' && !isHeld(file) ? null : { name: nameInOfficeOwnerFile(bytes) };
}

function libreOffice(_file: string, bytes: Uint8Array, writtenAt: number): OpenElsewhere | null {
  const { name, host } = ownerInLibreOfficeFile(bytes);
  const startedAt = Date.now() - uptime() * 1000;
  return host === hostname() && writtenAt < startedAt ? null : { name };
}

/** Windows only: its program keeps it open and lets others read it, not write. */
function isHeld(file: string): boolean {
  try {
    closeSync(openSync(file, 'r+'));
    return false;
  } catch {
    return true;
  }
}

function firstBytes(file: string): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(mostBytes);
    return bytes.subarray(0, readSync(handle, bytes));
  } finally {
    closeSync(handle);
  }
}
