import * as z from 'zod';
import { rawRowSchema, waiverSchema } from '../../protocol/wire';

const stored = z
  .object({
    form: z.string(),
    unit: z.string(),
    version: z.int(),
    base: z.int().nullable(),
    row_list: z.string(),
    zero_report: z.int(),
    waivers: z.string(),
    person: z.string().nullable(),
    by_unit: z.string(),
    received_at: z.string(),
    merged: z.int(),
    restored_from: z.int().nullable(),
    row_ids: z.string().nullable(),
    filled_rows: z.int().nullable(),
  })
  .transform((row) => ({
    form: row.form,
    unit: row.unit,
    version: row.version,
    /** The version it was based on; null for a first push. */
    base: row.base,
    /** Raw cells as pushed; merged ones where another version came between. */
    rows: z.array(rawRowSchema).parse(JSON.parse(row.row_list)),
    /** What each row is called, for as long as it lives; none where the campaign has lost the form. */
    rowIds: z.array(z.string()).parse(JSON.parse(row.row_ids ?? '[]')),
    /** How many rows hold something. */
    filledRows: row.filled_rows ?? 0,
    zeroReport: row.zero_report === 1,
    waivers: z.array(waiverSchema).parse(JSON.parse(row.waivers)),
    /** 填报人 as typed at sign-in. */
    person: row.person,
    /** The unit that pushed it: the unit itself or the office. */
    by: row.by_unit,
    receivedAt: new Date(row.received_at),
    /** Whether the base was not the newest version, so that rows of both are in it. */
    merged: row.merged === 1,
    /** The version whose rows were brought back. */
    restoredFrom: row.restored_from,
  }));

/** One version of one unit's form, as the ledger keeps it. */
export type SubmissionVersion = z.infer<typeof stored>;

/** Reads rows of the table `versions`. */
export function parseVersions(rows: readonly unknown[]): readonly SubmissionVersion[] {
  return z.array(stored).parse(rows);
}
