import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { errorCode } from '../error-code';
import { LockFile } from '../locking/lock-file';
import { syncFolder, writeNewFile } from '../write-file-durably';
import type { GoodCopy } from './good-copy';
import { KeptCopies, type CopyLimits } from './kept-copies';
import { openElsewhere } from './owner-files';
import type { LockedWorkbook, StoredWorkbook, StoreWriteResult, WorkbookStore } from './store';

/** What systems answer while a program has the file open: Windows, and shares of its kind. */
const heldByProgram = ['EPERM', 'EBUSY', 'EACCES', 'ETXTBSY'];

/** Milliseconds after which a temporary file is nobody's any more. */
const leftoverAfter = 10 * 60_000;

/** Milliseconds after which a lock of another machine is nobody's: what is done under it takes a few. */
const lockStaleAfter = 60_000;

export interface FileStoreOptions {
  readonly copies: CopyLimits;
  /** Where what was written last is kept; null for nowhere. */
  readonly good: GoodCopy | null;
  /** Hours for which an owner file counts. */
  readonly ownerFileHours: number;
  /** Milliseconds to wait for other processes that write the same file. */
  readonly lockPatience: number;
  /** Milliseconds before the nth repetition of a rename that the system refused; none left, and it is locked. */
  readonly renamePauses: readonly number[];
  readonly rename: (from: string, to: string) => void;
}

const usual: FileStoreOptions = {
  copies: { count: 20, days: 90 },
  good: null,
  ownerFileHours: 12,
  lockPatience: 5_000,
  renamePauses: [50, 150, 400],
  rename: renameSync,
};

type Attempt = StoreWriteResult | { readonly kind: 'refused' };

/**
 * The shared workbook as a file, on a disk or a network share. Its etag is the SHA-256 of the content. Several
 * processes may write it: each replaces it whole, under a lock beside it, and only what it has read.
 */
export class FileStore implements WorkbookStore {
  readonly macroEnabled: boolean;
  readonly #options: FileStoreOptions;
  readonly #copies: KeptCopies;
  #swept = false;

  constructor(
    private readonly file: string,
    options: Partial<FileStoreOptions> = {},
  ) {
    this.#options = { ...usual, ...options };
    this.macroEnabled = extname(file).toLowerCase() === '.xlsm';
    this.#copies = new KeptCopies(file, this.#options.copies);
  }

  async openBy(): Promise<LockedWorkbook | null> {
    return Promise.resolve(this.#owner(followed(this.file)));
  }

  async look(): Promise<string | null> {
    try {
      const { ino, size, mtimeNs } = await stat(this.file, { bigint: true });
      return [ino, size, mtimeNs].join('-');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

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
    const target = followed(this.file);
    // Known before a byte is written; looked at once more before it counts.
    const owner = this.#owner(target);
    if (owner) return owner;
    const fresh = join(dirname(target), `${freshPrefix(target)}${randomBytes(6).toString('hex')}.tmp`);
    try {
      this.#removeLeftovers(target);
      writeNewFile(fresh, bytes, 0o640);
      for (const pause of [...this.#options.renamePauses, null]) {
        const attempt = await this.#attempt(fresh, target, etag);
        if (attempt.kind === 'written') return { kind: 'written', etag: this.etagOf(bytes) };
        if (attempt.kind !== 'refused') return attempt;
        if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause));
      }
      return { kind: 'locked', by: null };
    } finally {
      rmSync(fresh, { force: true });
    }
  }

  etagOf(bytes: Uint8Array): string {
    return createHash('sha256').update(bytes).digest('hex');
  }

  async keepCopy(workbook: StoredWorkbook, at: Date): Promise<string> {
    return Promise.resolve(this.#copies.keep(workbook, at));
  }

  async keepGood(bytes: Uint8Array): Promise<void> {
    await this.#options.good?.keep(bytes);
  }

  async lastGood(): Promise<Uint8Array | null> {
    return (await this.#options.good?.read()) ?? null;
  }

  async #attempt(fresh: string, target: string, etag: string | null): Promise<Attempt> {
    const lock = new LockFile(join(dirname(target), `.${basename(target)}.lock`), lockStaleAfter);
    if (!(await lock.take(this.#options.lockPatience))) return { kind: 'locked', by: null };
    try {
      return this.#replace(fresh, target, etag, lock);
    } finally {
      lock.release();
    }
  }

  /** All in one go: nothing comes between looking at the content and replacing it. */
  #replace(fresh: string, target: string, etag: string | null, lock: LockFile): Attempt {
    const owner = this.#owner(target);
    if (owner) return owner;
    if (this.#etagOnDisk(target) !== etag) return { kind: 'changed' };
    // Whoever may open the workbook may open the next one too.
    if (etag !== null) chmodSync(fresh, statSync(target).mode & 0o777);
    if (!lock.isHeld()) return { kind: 'refused' };
    try {
      this.#options.rename(fresh, target);
    } catch (error) {
      if (etag !== null && heldByProgram.includes(errorCode(error))) return { kind: 'refused' };
      throw error;
    }
    syncFolder(dirname(target));
    return { kind: 'written', etag: '' };
  }

  #owner(target: string): LockedWorkbook | null {
    // Even where there is no workbook: programs that save take it away a moment before the new one is there.
    const open = openElsewhere(target, this.#options.ownerFileHours);
    return open && { kind: 'locked', by: open.name };
  }

  /** Removes what a gateway that was killed while writing has left behind. */
  #removeLeftovers(target: string): void {
    if (this.#swept) return;
    const folder = dirname(target);
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(freshPrefix(target)) || !/\.[0-9a-f]{12}\.tmp$/.test(name)) continue;
      const age = Date.now() - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
      if (age > leftoverAfter) rmSync(join(folder, name), { force: true });
    }
    this.#swept = true;
  }

  #etagOnDisk(target: string): string | null {
    try {
      return this.etagOf(readFileSync(target));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }
}

/** The file itself where the path is a link: replacing the link would leave the file behind. */
function followed(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function freshPrefix(target: string): string {
  return `.${basename(target)}.`;
}
