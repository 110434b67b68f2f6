import * as z from 'zod';
import type { Campaign } from '../../forms/campaign';
import type { Form } from '../../forms/form';
import { rawRowSchema } from '../../protocol/wire';
import { isFilled } from '../filled-rows';
import { lineageOf, mintRowIds } from '../merging/row-ids';
import type { Database, Queries } from './database';

const places = z.array(z.object({ form: z.string(), unit: z.string() }));
const stored = z.array(
  z.object({ version: z.int(), row_list: z.string(), row_ids: z.string().nullable() }).transform((row) => ({
    version: row.version,
    rows: z.array(rawRowSchema).parse(JSON.parse(row.row_list)),
    rowIds: row.row_ids === null ? null : z.array(z.string()).parse(JSON.parse(row.row_ids)),
  })),
);

/**
 * Gives the rows of versions from before there were row ids theirs, by following each row through the versions;
 * all of a unit's form or none. Does nothing where every version has them.
 */
export async function completeOldVersions(database: Database, campaign: Campaign): Promise<void> {
  const open = places.parse(
    await database.all('SELECT DISTINCT form, unit FROM versions WHERE campaign = ? AND row_ids IS NULL', [
      campaign.id,
    ]),
  );
  for (const { form: id, unit } of open) {
    const form = campaign.forms.find((candidate) => candidate.id === id);
    if (form) await database.transaction((queries) => complete(queries, campaign.id, form, unit));
  }
}

async function complete(queries: Queries, campaign: string, form: Form, unit: string): Promise<void> {
  const versions = stored.parse(
    await queries.all(
      'SELECT version, row_list, row_ids FROM versions WHERE campaign = ? AND form = ? AND unit = ? ORDER BY version',
      [campaign, form.id, unit],
    ),
  );
  let previous: Parameters<typeof lineageOf>[1] | null = null;
  for (const { version, rows, rowIds: known } of versions) {
    const rowIds: readonly string[] =
      known ?? mintRowIds(rows.length, previous ? [lineageOf(form, previous, rows)] : []);
    previous = { rows, rowIds };
    if (known) continue;
    await queries.run(
      'UPDATE versions SET row_ids = ?, filled_rows = ? WHERE campaign = ? AND form = ? AND unit = ? AND version = ?',
      [
        ...[JSON.stringify(rowIds), rows.filter((row) => isFilled(form, row)).length],
        ...[campaign, form.id, unit, version],
      ],
    );
  }
}
