import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { errorCode } from '../error-code';
import { isRunning, thisProcess } from './this-process';

const contentSchema = z.object({
  place: z.string(),
  pid: z.int(),
  began: z.string(),
  token: z.string(),
  /** ISO 8601, for people. */
  since: z.string(),
});

export type LockHolder = z.infer<typeof contentSchema>;

export type Taking =
  | { readonly kind: 'taken' }
  /** `holder` is null where the file does not say. */
  | { readonly kind: 'held'; readonly holder: LockHolder | null };

/** Tokens of the locks that this process holds: two in one process are no less two. */
const heldHere = new Set<string>();

/**
 * A lock between processes: a file that only one can make (O_EXCL), with who and since when. One whose process is
 * gone is broken; where that can't be told (another machine), one that has not been touched for `staleAfter`.
 */
export class LockFile {
  readonly #content: LockHolder = {
    ...thisProcess(),
    token: randomBytes(12).toString('hex'),
    since: new Date().toISOString(),
  };

  constructor(
    private readonly file: string,
    /** Milliseconds. */
    private readonly staleAfter: number,
  ) {}

  /** Takes it or says who has it. Ends at once; what keeps the file from being made is thrown. */
  tryTake(): Taking {
    for (;;) {
      if (this.#make()) return { kind: 'taken' };
      const found = this.#read();
      // Let go of between the two looks.
      if (found === null) continue;
      const holder = holderIn(found);
      if (!this.#isAbandoned(holder) || !this.#break(found)) return { kind: 'held', holder };
    }
  }

  /** Takes it, waiting for at most `patience` milliseconds; false where somebody has it still. */
  async take(patience: number): Promise<boolean> {
    const end = performance.now() + patience;
    while (this.tryTake().kind === 'held') {
      if (performance.now() > end) return false;
      await new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 20));
    }
    return true;
  }

  /** Whether it is still this one's: somebody may have taken this process for dead. */
  isHeld(): boolean {
    const found = this.#read();
    return found !== null && holderIn(found)?.token === this.#content.token;
  }

  /** Says that it is still wanted. */
  touch(): void {
    const now = new Date();
    if (this.isHeld()) utimesSync(this.file, now, now);
  }

  release(): void {
    if (this.isHeld()) rmSync(this.file, { force: true });
    heldHere.delete(this.#content.token);
  }

  #make(): boolean {
    try {
      const handle = openSync(this.file, 'wx', 0o640);
      try {
        writeFileSync(handle, JSON.stringify(this.#content));
      } finally {
        closeSync(handle);
      }
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      // Windows, while a lock that was let go of is not quite gone.
      if (errorCode(error) === 'EPERM' && this.#read() === null) return false;
      throw error;
    }
    heldHere.add(this.#content.token);
    return true;
  }

  #read(): string | null {
    try {
      return readFileSync(this.file, 'utf8');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      // Windows, while somebody else reads or removes it.
      if (errorCode(error) === 'EPERM' || errorCode(error) === 'EBUSY') return '';
      throw error;
    }
  }

  #isAbandoned(holder: LockHolder | null): boolean {
    if (holder && heldHere.has(holder.token)) return false;
    const own = thisProcess();
    if (holder?.place === own.place && holder.pid === own.pid) return true;
    const running = holder && isRunning(holder);
    return running === null ? ageOf(this.file) > this.staleAfter : !running;
  }

  /**
   * Removes an abandoned lock, under a second one, so that nobody removes what another has just made. False where
   * somebody else is about it.
   */
  #break(found: string): boolean {
    const breaking = `${this.file}.breaking`;
    try {
      closeSync(openSync(breaking, 'wx', 0o640));
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
      if (ageOf(breaking) > this.staleAfter) rmSync(breaking, { force: true });
      return false;
    }
    try {
      if (this.#read() === found) rmSync(this.file, { force: true });
    } finally {
      rmSync(breaking, { force: true });
    }
    return true;
  }
}

/** Null where it holds nothing readable: it is just being written, or was when its process was killed. */
function holderIn(content: string): LockHolder | null {
  try {
    return contentSchema.parse(JSON.parse(content));
  } catch {
    return null;
  }
}

/** Milliseconds by the clock of the disk, which on a share is another machine's. 0 where it is gone. */
function ageOf(file: string): number {
  const probe = join(dirname(file), `.clock-${randomBytes(6).toString('hex')}`);
  try {
    closeSync(openSync(probe, 'wx', 0o640));
    return statSync(probe).mtimeMs - statSync(file).mtimeMs;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw error;
  } finally {
    rmSync(probe, { force: true });
  }
}
