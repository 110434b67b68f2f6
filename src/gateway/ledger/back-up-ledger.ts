import { randomBytes } from 'node:crypto';
import { constants, copyFileSync, existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from '../error-code';
import { StartUpError } from '../start-up-error';
import { syncFile, syncFolder, writeNewFile } from '../write-file-durably';
import { inspectLedger, type LedgerSummary } from './inspect-ledger';
import { openLibsqlDatabase } from './libsql-database';

/**
 * Copies a ledger as it is at this moment, beside a gateway that goes on writing it, into a new file that is
 * complete, checked and on the disk when it appears.
 * @throws {StartUpError} where there is no ledger, the file is there already, or the copy is not sound.
 */
export async function backUpLedger(dataFolder: string, file: string): Promise<LedgerSummary> {
  const ledger = join(dataFolder, 'ledger.db');
  if (!existsSync(ledger)) throw new StartUpError(`${dataFolder} 里没有账本。`, 'There is no ledger in it.');
  if (existsSync(file)) throw isThere(file);
  mkdirSync(dirname(file), { recursive: true, mode: 0o750 });
  const fresh = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    // Made first, so that it is never readable by all: names of people stand in it.
    writeNewFile(fresh, '', 0o640);
    await vacuumInto(ledger, fresh);
    const summary = await inspectLedger(fresh);
    syncFile(fresh);
    putInPlace(fresh, file);
    syncFolder(dirname(file));
    return summary;
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(fresh + suffix, { force: true });
  }
}

async function vacuumInto(ledger: string, file: string): Promise<void> {
  try {
    const database = openLibsqlDatabase(ledger);
    try {
      await database.run('VACUUM INTO ?', [file]);
    } finally {
      await database.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartUpError(`账本 ${ledger} 备份不了（${reason}）。`, 'The ledger can’t be backed up.', {
      cause: error,
    });
  }
}

/** Under a name that nobody has taken meanwhile. */
function putInPlace(fresh: string, file: string): void {
  try {
    linkSync(fresh, file);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw isThere(file);
    // A disk without links.
    copyFileSync(fresh, file, constants.COPYFILE_EXCL);
    syncFile(file);
  }
}

function isThere(file: string): StartUpError {
  return new StartUpError(
    `${file} 已经有了，备份不覆盖任何文件。`,
    'That file is there already; a backup overwrites nothing.',
  );
}
