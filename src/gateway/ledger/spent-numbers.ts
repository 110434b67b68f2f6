import * as z from 'zod';
import type { Database } from './database';

/** The highest number that versions of a unit's form have had in a ledger. */
export interface SpentNumber {
  readonly campaign: string;
  readonly form: string;
  readonly unit: string;
  readonly version: number;
}

const rows = z.array(
  z.object({ campaign: z.string(), form: z.string(), unit: z.string(), version: z.int() }),
);

/** Every number that has been given out in a ledger of whatever release, those of ledgers before it too. */
export async function spentNumbers(database: Database): Promise<readonly SpentNumber[]> {
  const given = rows.parse(
    await database.all(
      'SELECT campaign, form, unit, MAX(version) AS version FROM versions GROUP BY campaign, form, unit',
    ),
  );
  const tables = await database.all(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'spent_numbers'`,
  );
  if (tables.length === 0) return given;
  return [
    ...given,
    ...rows.parse(await database.all('SELECT campaign, form, unit, version FROM spent_numbers')),
  ];
}

/**
 * Lets numbers never be given out again: sheets and workbooks that were written from a ledger which is no more say them
 * of other versions.
 */
export async function spendNumbers(database: Database, numbers: readonly SpentNumber[]): Promise<void> {
  await database.transaction(async (queries) => {
    for (const { campaign, form, unit, version } of numbers)
      await queries.run(
        `INSERT INTO spent_numbers (campaign, form, unit, version) VALUES (?, ?, ?, ?)
         ON CONFLICT (campaign, form, unit) DO UPDATE SET version = excluded.version
         WHERE excluded.version > spent_numbers.version`,
        [campaign, form, unit, version],
      );
  });
}
