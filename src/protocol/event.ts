import * as z from 'zod';
import { workbookStandingSchema } from './wire';

/**
 * `GET /api/events`: what `event` and `data` of a server-sent event hold. A stream begins with how things stand,
 * so that whoever comes back has missed nothing.
 */
export const gatewayEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('workbook'), data: workbookStandingSchema }),
  /** A unit's newest version of a form: a unit hears of its own, the office of all. */
  z.object({
    event: z.literal('submission'),
    data: z.object({ form: z.string(), unit: z.string(), version: z.int() }),
  }),
  /** To the office: what the board has to say of the shared workbook, and so many notes, is no longer what it was. */
  z.object({ event: z.literal('notes'), data: z.object({ open: z.int() }) }),
]);

export type GatewayEvent = z.infer<typeof gatewayEventSchema>;
