import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { StartUpError } from '../start-up-error';
import type { Database } from './database';
import { openLibsqlDatabase } from './libsql-database';
import { migrate } from './migrate';

/** @throws {StartUpError} when the file is no ledger, damaged, or kept busy by another program. */
export async function openLedger(dataFolder: string, now: Date): Promise<Database> {
  const file = join(dataFolder, 'ledger.db');
  try {
    // Names of people stand in it: made for its owner and group before SQLite makes it for all.
    closeSync(openSync(file, 'a', 0o640));
    const database = openLibsqlDatabase(file);
    await migrate(database, now);
    return database;
  } catch (error) {
    if (error instanceof StartUpError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartUpError(`账本 ${file} 打不开（${reason}）。`, 'The ledger can’t be opened.', {
      cause: error,
    });
  }
}
