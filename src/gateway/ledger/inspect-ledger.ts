import * as z from 'zod';
import { StartUpError } from '../start-up-error';
import type { Database } from './database';
import { openLibsqlDatabase } from './libsql-database';
import { migrations } from './migrations';

export interface LedgerSummary {
  readonly versions: number;
  /** When the newest version came in; null where there is none. */
  readonly newest: Date | null;
}

const integrity = z.array(z.object({ integrity_check: z.string() }));
const numbers = z.array(z.object({ number: z.int() }));
const summary = z.tuple([z.object({ versions: z.int(), newest: z.string().nullable() })]);

/**
 * Checks a copy of a ledger, every page of it, and says what is in it; `work` is done on it first.
 * @throws {StartUpError} where it is none, damaged, or of a newer release.
 */
export async function inspectLedger(
  file: string,
  work: (database: Database) => Promise<unknown> = () => Promise.resolve(),
): Promise<LedgerSummary> {
  let database: Database | null = null;
  try {
    database = openLibsqlDatabase(file);
    const found = integrity.parse(await database.all('PRAGMA integrity_check'));
    if (found.length !== 1 || found[0]?.integrity_check !== 'ok') throw new Error('integrity_check');
    const applied = numbers.parse(await database.all('SELECT number FROM migrations'));
    const known = Math.max(...migrations.map(({ number }) => number));
    if (applied.some(({ number }) => number > known))
      throw new StartUpError(
        `账本 ${file} 是更新版本的附件通写的，请用那个版本。`,
        'The ledger was written by a newer release.',
      );
    await work(database);
    await database.all('PRAGMA wal_checkpoint(TRUNCATE)');
    const [row] = summary.parse(
      await database.all('SELECT COUNT(*) AS versions, MAX(received_at) AS newest FROM versions'),
    );
    return { versions: row.versions, newest: row.newest === null ? null : new Date(row.newest) };
  } catch (error) {
    if (error instanceof StartUpError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartUpError(`${file} 不是完好的账本（${reason}）。`, 'That is no ledger, or a damaged one.', {
      cause: error,
    });
  } finally {
    await database?.close();
  }
}
