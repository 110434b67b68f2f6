import { managedNames } from './managed-names';
import type { WorkbookPackage } from './package/workbook-package';
import type { WorkbookParts } from './package/workbook-parts';
import { defineNames } from './workbook-additions';

/** No table has an id that begins so, unless it is one of ours. */
const { mark } = managedNames('_campaign');

/** The id of the campaign whose managed sheets a workbook holds; null where it says none. */
export function campaignOf({ names }: WorkbookParts): string | null {
  const formula = names.find(({ name, sheet }) => name === mark && sheet === null)?.formula ?? '';
  return /^\s*"(.*)"\s*$/s.exec(formula)?.[1]?.replaceAll('""', '"') ?? null;
}

/** Writes it into the workbook, as a name for a text that is hidden from people. */
export function markCampaign(parts: WorkbookPackage, campaign: string): void {
  defineNames(parts, [{ name: mark, formula: `"${campaign.replaceAll('"', '""')}"`, hidden: true }]);
}
