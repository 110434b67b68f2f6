import * as z from 'zod';

export const versionEntryColumns =
  'version, base, zero_report, person, by_unit, received_at, merged, restored_from, filled_rows';

const columns = {
  version: z.int(),
  base: z.int().nullable(),
  zero_report: z.int(),
  person: z.string().nullable(),
  by_unit: z.string(),
  received_at: z.string(),
  merged: z.int(),
  restored_from: z.int().nullable(),
  filled_rows: z.int().nullable(),
};
const plain = z.object(columns);
const entryOf = (row: z.infer<typeof plain>) => ({
  version: row.version,
  base: row.base,
  zeroReport: row.zero_report === 1,
  person: row.person,
  by: row.by_unit,
  receivedAt: new Date(row.received_at),
  merged: row.merged === 1,
  restoredFrom: row.restored_from,
  filledRows: row.filled_rows ?? 0,
});
const stored = plain.transform(entryOf);
const placed = z
  .object({ place: z.int(), form: z.string(), unit: z.string(), ...columns })
  .transform((row) => ({ place: row.place, entry: { form: row.form, unit: row.unit, ...entryOf(row) } }));

/** A version without its rows, as a list shows it; see `SubmissionVersion`. */
export type VersionEntry = z.infer<typeof stored>;

export function parseVersionEntries(rows: readonly unknown[]): readonly VersionEntry[] {
  return z.array(stored).parse(rows);
}

/** Rows with form and unit before them, and before these their `place` in the table. */
export function parseHistory(rows: readonly unknown[]): readonly z.infer<typeof placed>[] {
  return z.array(placed).parse(rows);
}
