import * as z from 'zod';

/** What a sheet of the user's workbook is: kept in the document, so that it survives save, rename and copy. */
export const bindingSchema = z.strictObject({
  campaign: z.string(),
  form: z.string(),
  /** The unit whose form it is. */
  unit: z.string(),
  /** The version the sheet was last equal to on the gateway; null before the first push or pull. */
  version: z.int().min(1).nullable(),
  /** Fingerprint of the rows at that version (`fingerprint-rows.ts`), to tell unsent work; null as above. */
  fingerprint: z.string().nullable(),
  /** The push that went out from the sheet last and waits in an outbox; gone once its answer is known. */
  pending: z.string().optional(),
});

export type Binding = z.infer<typeof bindingSchema>;
