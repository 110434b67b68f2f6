import * as z from 'zod';

/** `GET /api/submissions/{form}/{unit}/versions`: what was reported when and by whom, without the rows. */
export const versionListSchema = z.object({
  form: z.string(),
  unit: z.string(),
  /** The newest first. */
  versions: z.array(
    z.object({
      version: z.int(),
      /** The version it was based on; null for none. */
      base: z.int().nullable(),
      receivedAt: z.string(),
      /** 填报人 as typed at sign-in; null when none was given. */
      person: z.string().nullable(),
      /** The unit that reported it: the unit itself or the office. */
      by: z.string(),
      /** Rows that hold something. */
      rows: z.int(),
      zeroReport: z.boolean(),
      /** Whether it was merged with what had been reported since its base. */
      merged: z.boolean(),
      /** The version whose rows were brought back; null where none were. */
      restoredFrom: z.int().nullable(),
      workbook: z.enum(['written', 'waiting']),
    }),
  ),
  /** Whether there are older versions: ask with `before`, the oldest version here. */
  more: z.boolean(),
});

/** `POST /api/submissions/{form}/{unit}/restore` */
export const restoreRequestSchema = z.strictObject({
  /** The version whose rows are brought back. */
  version: z.int().min(1),
  /** The version the caller knows as the newest: what was reported since is merged in. */
  base: z.int().min(1),
});

export type RestoreRequest = z.infer<typeof restoreRequestSchema>;
export type VersionList = z.infer<typeof versionListSchema>;
