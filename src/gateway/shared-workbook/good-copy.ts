import { existsSync, mkdirSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../error-code';
import { errorFields, type Log } from '../log';
import { syncFolder } from '../write-file-durably';

/** One copy of the workbook as it was written last, for the day on which it is lost or spoilt. */
export class GoodCopy {
  constructor(
    private readonly file: string,
    private readonly log: Log,
  ) {}

  /** Whole or not at all. Where that fails, the copy of before stays, and the log has why. */
  async keep(bytes: Uint8Array): Promise<void> {
    // Always the same: only the gateway that has the data folder writes here, and one that was killed leaves one file.
    const fresh = `${this.file}.tmp`;
    try {
      const folder = dirname(this.file);
      if (!existsSync(folder)) mkdirSync(folder, { mode: 0o750 });
      // Not in one go: requests are answered meanwhile, however slow the disk is.
      const handle = await open(fresh, 'w', 0o640);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(fresh, this.file);
      syncFolder(folder);
    } catch (error) {
      await rm(fresh, { force: true }).catch(() => undefined);
      this.log.warn('workbook.good-copy-not-kept', errorFields(error));
    }
  }

  /** Null where there is none, or it can't be read. */
  async read(): Promise<Uint8Array | null> {
    try {
      return await readFile(this.file);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') this.log.warn('workbook.good-copy-unreadable', errorFields(error));
      return null;
    }
  }
}
