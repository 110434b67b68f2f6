import * as z from 'zod';
import { StartUpError } from '../start-up-error';
import type { Database } from './database';
import { migrations } from './migrations';

const rows = z.array(z.object({ number: z.int() }));

/**
 * Brings the ledger's tables up to date, all steps or none.
 * @throws {StartUpError} when a newer release has written this ledger.
 */
export async function migrate(database: Database, now: Date): Promise<void> {
  await database.transaction(async (queries) => {
    await queries.run(
      'CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, applied_at TEXT NOT NULL)',
    );
    const applied = new Set(
      rows.parse(await queries.all('SELECT number FROM migrations')).map((row) => row.number),
    );
    const newest = Math.max(0, ...applied);
    if (newest > Math.max(...migrations.map((step) => step.number)))
      throw new StartUpError(
        '数据文件夹里的账本是更新版本的附件通写的，请用那个版本启动。',
        'The ledger was written by a newer release; start that one.',
      );
    for (const step of migrations) {
      if (applied.has(step.number)) continue;
      for (const statement of step.statements) await queries.run(statement);
      await queries.run('INSERT INTO migrations (number, applied_at) VALUES (?, ?)', [
        step.number,
        now.toISOString(),
      ]);
    }
  });
}
