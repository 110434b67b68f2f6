import * as z from 'zod';
import { limits } from './limits';
import { pushRequestSchema } from './wire';

/**
 * A push in a file: what a pane that could not reach the gateway has put out, to be handed in by another way
 * (`POST /api/handed-in`). Under its key it is the same push as the one that waits in the pane.
 */
export const pushFileSchema = z.strictObject({
  format: z.literal('fujiantong-push'),
  formatVersion: z.literal(1),
  /** The `Idempotency-Key`. */
  key: z.string().regex(/^[\x21-\x7e]{1,200}$/),
  campaign: z.string().min(1).max(64),
  form: z.string().min(1).max(64),
  unit: z.string().min(1).max(64),
  /** 填报人 as typed at sign-in; null when none was given. */
  person: z.string().trim().max(limits.personCharacters).nullable(),
  /** When it was pushed, ISO 8601. */
  keptAt: z.string().max(40),
  request: pushRequestSchema,
});

export type PushFile = z.infer<typeof pushFileSchema>;
