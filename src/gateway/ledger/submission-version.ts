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
  })
  .transform((row) => ({
    form: row.form,
    unit: row.unit,
    version: row.version,
    /** The version it was based on; null for a first push. */
    base: row.base,
    /** Raw cells as pushed. */
    rows: z.array(rawRowSchema).parse(JSON.parse(row.row_list)),
    zeroReport: row.zero_report === 1,
    waivers: z.array(waiverSchema).parse(JSON.parse(row.waivers)),
    /** 填报人 as typed at sign-in. */
    person: row.person,
    /** The unit that pushed it: the unit itself or the office. */
    by: row.by_unit,
    receivedAt: new Date(row.received_at),
  }));

/** One version of one unit's form, as the ledger keeps it. */
export type SubmissionVersion = z.infer<typeof stored>;

/** Reads rows of the table `versions`. */
export function parseVersions(rows: readonly unknown[]): readonly SubmissionVersion[] {
  return z.array(stored).parse(rows);
}
