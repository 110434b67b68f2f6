import { campaignSchema, type Campaign } from './campaign';

/** A campaign file that can't be used. The message names the path of each mistake: `units.3.id: …`. */
export class CampaignError extends Error {
  override readonly name = 'CampaignError';
  constructor(readonly mistakes: readonly string[]) {
    super(mistakes.join('; '));
  }
}

/**
 * Reads a campaign from the text of its file (JSON).
 * @throws {CampaignError} when it is no JSON or breaks the schema.
 */
export function parseCampaign(text: string): Campaign {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CampaignError([`not valid JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const result = campaignSchema.safeParse(data);
  if (result.success) return result.data;
  throw new CampaignError(
    result.error.issues.map((issue) => `${issue.path.map(String).join('.') || '(root)'}: ${issue.message}`),
  );
}
