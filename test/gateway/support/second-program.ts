import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LockFile } from '../../../src/gateway/locking/lock-file';
import { readManagedWorkbook, type ManagedWorkbook } from './managed-workbook';
import { TableEditor } from './table-editor';

/** The workbook as a program has opened it. */
export interface OpenedWorkbook {
  readonly bytes: Uint8Array;
  readonly content: ManagedWorkbook;
  readonly editor: TableEditor;
}

/**
 * A program that opens and saves the shared workbook beside a gateway, and leaves no owner file. It saves under the
 * gateway's lock: between the gateway's last look at the file and its rename lies about a millisecond in which a
 * program without an owner file would not be seen.
 */
export class SecondProgram {
  readonly #lock: LockFile;

  constructor(private readonly file: string) {
    this.#lock = new LockFile(join(dirname(file), `.${basename(file)}.lock`), 60_000);
  }

  open(form: string): OpenedWorkbook {
    const bytes = new Uint8Array(readFileSync(this.file));
    return { bytes, content: readManagedWorkbook(bytes), editor: new TableEditor(bytes, form) };
  }

  /** Whether the file has these bytes. */
  holds(bytes: Uint8Array): boolean {
    return readFileSync(this.file).equals(bytes);
  }

  async save(bytes: Uint8Array): Promise<void> {
    const fresh = join(dirname(this.file), 'saving.tmp');
    writeFileSync(fresh, bytes);
    if (!(await this.#lock.take(10_000))) throw new Error('the lock is never free');
    try {
      renameSync(fresh, this.file);
    } finally {
      this.#lock.release();
    }
  }
}
