import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';

/** Puts a file in place whole or not at all, even through a power cut. */
export function writeFileDurably(file: string, content: string | Uint8Array, mode: number): void {
  const fresh = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeNewFile(fresh, content, mode);
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  syncFolder(dirname(file));
}

/** Makes a file that must not be there yet; its content is on the disk when this returns. */
export function writeNewFile(file: string, content: string | Uint8Array, mode: number): void {
  const handle = openSync(file, 'wx', mode);
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Waits until the content of a file is on the disk. */
export function syncFile(file: string): void {
  // Windows syncs only what is open for writing.
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a rename in the folder durable. Windows can't, and needn't: NTFS journals it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
