import { unitById, type Campaign } from '../forms/campaign';

/** A unit's name as official papers write it; the id of one the campaign does not know. */
export function officialUnitName(campaign: Campaign, unit: string): string {
  return unitById(campaign, unit)?.name['zh-CN'] ?? unit;
}

/** Entries unit by unit as the campaign lists them, those of one unit in the order they had. */
export function inUnitOrder<Entry extends { readonly unit: string }>(
  campaign: Campaign,
  entries: readonly Entry[],
): Entry[] {
  const places = new Map(campaign.units.map((unit, index) => [unit.id, index]));
  const place = (entry: Entry): number => places.get(entry.unit) ?? places.size;
  return [...entries].sort((one, other) => place(one) - place(other));
}
