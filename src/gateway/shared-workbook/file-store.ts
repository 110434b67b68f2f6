import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { chinaTime } from '../../forms/timeliness';
import { errorCode } from '../error-code';
import { syncFolder, writeNewFile } from '../write-file-durably';
import type { StoredWorkbook, StoreWriteResult, WorkbookStore } from './store';

/** What Windows answers while a program has the file open. */
const openElsewhere = ['EPERM', 'EBUSY', 'EACCES'];

/** Milliseconds after which a temporary file is nobody's any more. */
const leftoverAfter = 10 * 60_000;

/** The shared workbook as a file, on a disk or a network share. Its etag is the SHA-256 of the content. */
export class FileStore implements WorkbookStore {
  #swept = false;

  constructor(private readonly file: string) {}

  async read(): Promise<StoredWorkbook | null> {
    try {
      const bytes = await readFile(this.file);
      return { bytes, etag: this.etagOf(bytes) };
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  async write(bytes: Uint8Array, etag: string | null): Promise<StoreWriteResult> {
    return Promise.resolve(this.#replace(bytes, etag));
  }

  etagOf(bytes: Uint8Array): string {
    return createHash('sha256').update(bytes).digest('hex');
  }

  async keepCopy(workbook: StoredWorkbook, at: Date): Promise<string> {
    const suffix = extname(this.file);
    const stamp = chinaTime(at).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
    const name = `${basename(this.file, suffix)}-${stamp}-${workbook.etag.slice(0, 8)}${suffix}`;
    try {
      writeNewFile(join(dirname(this.file), name), workbook.bytes, 0o640);
    } catch (error) {
      // The same content was kept before.
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    return Promise.resolve(name);
  }

  /** All in one go: nothing of ours comes between looking at the content and replacing it. */
  #replace(bytes: Uint8Array, etag: string | null): StoreWriteResult {
    const fresh = join(dirname(this.file), `${this.#freshPrefix}${randomBytes(6).toString('hex')}.tmp`);
    try {
      if (!this.#swept) this.#removeLeftovers();
      this.#swept = true;
      writeNewFile(fresh, bytes, 0o640);
      if (this.#etagOnDisk() !== etag) return { kind: 'changed' };
      try {
        renameSync(fresh, this.file);
      } catch (error) {
        if (etag !== null && openElsewhere.includes(errorCode(error))) return { kind: 'locked' };
        throw error;
      }
      syncFolder(dirname(this.file));
      return { kind: 'written', etag: this.etagOf(bytes) };
    } finally {
      rmSync(fresh, { force: true });
    }
  }

  get #freshPrefix(): string {
    return `.${basename(this.file)}.`;
  }

  /** Removes what a gateway that was killed while writing has left behind. */
  #removeLeftovers(): void {
    const folder = dirname(this.file);
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(this.#freshPrefix) || !/\.[0-9a-f]{12}\.tmp$/.test(name)) continue;
      const age = Date.now() - statSync(join(folder, name)).mtimeMs;
      if (age > leftoverAfter) rmSync(join(folder, name), { force: true });
    }
  }

  #etagOnDisk(): string | null {
    try {
      return this.etagOf(readFileSync(this.file));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }
}
