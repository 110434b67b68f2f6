import * as z from 'zod';
import { campaignSchema } from '../../forms/campaign';
import { sessionSchema } from '../../protocol/wire';

/** Who is signed in, with the campaign as it was at the time: the pane can work on without a network. */
export const accountSchema = z.object({
  session: sessionSchema,
  /** 填报人 as typed; null when none was given. */
  person: z.string().nullable(),
  campaign: campaignSchema,
});

export type Account = z.infer<typeof accountSchema>;
