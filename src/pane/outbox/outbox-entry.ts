import * as z from 'zod';
import { problemSchema } from '../../protocol/problem';
import type { PushFile } from '../../protocol/push-file';
import type { PushRequest } from '../../protocol/wire';

/** A push that has not been answered yet, with all it takes to send it. */
export const outboxEntrySchema = z.object({
  /** The `Idempotency-Key`. */
  key: z.string(),
  campaign: z.string(),
  form: z.string(),
  unit: z.string(),
  /** 填报人 as typed at sign-in. */
  person: z.string().nullable(),
  /** When it was pushed, ISO 8601. */
  keptAt: z.string(),
  /** As it was sent: whether it will do is for the gateway to say. */
  request: z.custom<PushRequest>((request) => typeof request === 'object' && request !== null),
  /** Of the rows that its sheet held then. */
  fingerprint: z.string().nullable(),
  /** Whether these are the rows that went out; else what comes of them is yet to be put on the sheet. */
  onSheet: z.boolean(),
  /** The push before it of the same sheet, which may have arrived: its version is what this one is based on. */
  follows: z.string().nullable(),
  /** Whether it may have reached the gateway, by us or as a file: from then on it is what it is. */
  tried: z.boolean(),
  /** Why the gateway refused it; it then waits for a person. */
  refused: problemSchema.nullable(),
});

export type OutboxEntry = z.infer<typeof outboxEntrySchema>;

/** The entry as a file to be handed in by another way. */
export function pushFileOf({ key, campaign, form, unit, person, keptAt, request }: OutboxEntry): PushFile {
  return {
    ...{ format: 'fujiantong-push', formatVersion: 1 },
    ...{ key, campaign, form, unit, person, keptAt, request },
  };
}
