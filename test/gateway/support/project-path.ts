import { join } from 'node:path';

/** A path of the working tree. */
export function projectPath(...segments: readonly string[]): string {
  return join(__dirname, '..', '..', '..', ...segments);
}

export const demoCampaignFile = projectPath('assets', 'campaigns', 'vocational-week-2023.json');
