import * as z from 'zod';

/** Something that the office is to know of the shared workbook, until it is dismissed. */
export const wireNoteSchema = z.object({
  id: z.int(),
  /** ISO 8601 with the offset of China Standard Time. */
  at: z.string(),
  kind: z.string(),
  /** Whose form it is about, and which version has come of it; null where it is about none. */
  form: z.string().nullable(),
  unit: z.string().nullable(),
  version: z.int().nullable(),
  /** In the language asked for. */
  message: z.string(),
});

/** `POST /api/workbook-notes/dismiss` */
export const dismissRequestSchema = z.strictObject({ ids: z.array(z.int()).min(1).max(1_000) });

export type WireNote = z.infer<typeof wireNoteSchema>;
