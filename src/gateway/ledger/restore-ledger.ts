import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartUpError } from '../start-up-error';
import { syncFile, syncFolder } from '../write-file-durably';
import { inspectLedger, type LedgerSummary } from './inspect-ledger';
import { openLibsqlDatabase } from './libsql-database';
import { migrate } from './migrate';
import { spendNumbers, spentNumbers, type SpentNumber } from './spent-numbers';

/**
 * Puts a backup in the place of the ledger, which is kept as `aside`. Whoever was signed in has to do so anew; numbers
 * of versions that are lost by it are not given out again. The data folder must be held.
 * @throws {StartUpError} where the backup is missing or not sound; then nothing has changed.
 */
export async function restoreLedger(
  dataFolder: string,
  backup: string,
  aside: string,
  now: Date,
): Promise<LedgerSummary> {
  if (!existsSync(backup)) throw new StartUpError(`找不到备份 ${backup}。`, 'There is no such backup.');
  if (sizeOf(`${backup}-wal`) > 0)
    throw new StartUpError(
      `${backup} 旁边还有 -wal 文件，不是完整的备份，请用 npm run backup 做的文件。`,
      'It has a -wal beside it, so it is not all there; use a file made by npm run backup.',
    );
  const ledger = join(dataFolder, 'ledger.db');
  const fresh = `${ledger}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    copyFileSync(backup, fresh);
    // Closing it leaves all of it in the one file.
    const summary = await inspectLedger(fresh, async (database) => {
      await database.run('DELETE FROM sessions');
      await migrate(database, now);
      await spendNumbers(database, await spentIn(ledger));
    });
    syncFile(fresh);
    if (existsSync(ledger)) await setAside(ledger, aside);
    renameSync(fresh, ledger);
    syncFolder(dataFolder);
    return summary;
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(fresh + suffix, { force: true });
  }
}

/** Nothing where the ledger is not there, or so damaged that it can't be read. */
async function spentIn(ledger: string): Promise<readonly SpentNumber[]> {
  if (!existsSync(ledger)) return [];
  try {
    const database = openLibsqlDatabase(ledger);
    try {
      return await spentNumbers(database);
    } finally {
      await database.close();
    }
  } catch {
    return [];
  }
}

/** 0 where it is not there. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Copies the ledger, sound or not, and takes away what would not fit the next one. */
async function setAside(ledger: string, aside: string): Promise<void> {
  mkdirSync(dirname(aside), { recursive: true, mode: 0o750 });
  try {
    const database = openLibsqlDatabase(ledger);
    await database.all('PRAGMA wal_checkpoint(TRUNCATE)');
    await database.close();
  } catch {
    // Damaged: that may be why it is being replaced.
  }
  for (const suffix of ['', '-wal']) {
    if (sizeOf(ledger + suffix) === 0) continue;
    copyFileSync(ledger + suffix, aside + suffix);
    syncFile(aside + suffix);
  }
  syncFolder(dirname(aside));
  for (const suffix of ['-wal', '-shm']) rmSync(ledger + suffix, { force: true });
}
