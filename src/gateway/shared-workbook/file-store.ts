import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { chinaTime } from '../../forms/timeliness';
import { errorCode } from '../error-code';
import { syncFolder, writeNewFile } from '../write-file-durably';
import type { StoredWorkbook, StoreWriteResult, WorkbookStore } from './store';

/** What Windows answers while a program has the file open. */
const openElsewhere = ['EPERM', 'EBUSY', 'EACCES'];

/** The shared workbook as a file, on a disk or a network share. Its etag is the SHA-256 of the content. */
export class FileStore implements WorkbookStore {
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

  write(bytes: Uint8Array, etag: string | null): Promise<StoreWriteResult> {
    const fresh = join(dirname(this.file), `.${basename(this.file)}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      writeNewFile(fresh, bytes, 0o640);
      // From here to the rename nothing waits, so that nothing of ours comes between.
      if (this.#etagOnDisk() !== etag) return Promise.resolve({ kind: 'changed' });
      try {
        renameSync(fresh, this.file);
      } catch (error) {
        if (etag !== null && openElsewhere.includes(errorCode(error)))
          return Promise.resolve({ kind: 'locked' });
        throw error;
      }
      syncFolder(dirname(this.file));
      return Promise.resolve({ kind: 'written', etag: this.etagOf(bytes) });
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    } finally {
      rmSync(fresh, { force: true });
    }
  }

  etagOf(bytes: Uint8Array): string {
    return createHash('sha256').update(bytes).digest('hex');
  }

  keepCopy(workbook: StoredWorkbook, at: Date): Promise<string> {
    const suffix = extname(this.file);
    const stamp = chinaTime(at).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
    const name = `${basename(this.file, suffix)}-${stamp}-${workbook.etag.slice(0, 8)}${suffix}`;
    try {
      writeNewFile(join(dirname(this.file), name), workbook.bytes, 0o640);
    } catch (error) {
      // The same content was kept before.
      if (errorCode(error) !== 'EEXIST')
        return Promise.reject(error instanceof Error ? error : new Error(name));
    }
    return Promise.resolve(name);
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
