import type { Campaign, Unit } from './campaign';
import { editDistance } from './edit-distance';
import { normalizeTight } from './normalize-text';

const indexes = new WeakMap<Campaign, ReadonlyMap<string, Unit>>();

const keyOf = (name: string): string =>
  normalizeTight(name)
    .replace(/["“”'‘’]/g, '')
    .toLowerCase();

/** Names and aliases of all units, as they are compared. */
function indexOf(campaign: Campaign): ReadonlyMap<string, Unit> {
  let index = indexes.get(campaign);
  if (!index) {
    index = new Map(
      campaign.units.flatMap((unit) =>
        [unit.name['zh-CN'], unit.name['en-US'], ...unit.aliases].map((name) => [keyOf(name), unit] as const),
      ),
    );
    indexes.set(campaign, index);
  }
  return index;
}

/** The unit that a name or an alias means, white space and quotation marks aside. */
export function resolveUnit(name: string, campaign: Campaign): Unit | undefined {
  return indexOf(campaign).get(keyOf(name));
}

/**
 * Units whose name, or an alias, differs by a slip: at most two characters, and fewer than half of a short
 * name, so that 科协 is not taken for 团委. Nearest first, at most three.
 */
export function nearestUnits(name: string, campaign: Campaign): readonly Unit[] {
  const written = keyOf(name);
  if (written.length < 2 || written.length > 40) return [];
  const distances = new Map<Unit, number>();
  for (const [known, unit] of indexOf(campaign)) {
    const limit = Math.min(2, Math.max(known.length, written.length) - 1, known.length <= 2 ? 1 : 2);
    const distance = editDistance(written, known, limit);
    if (distance <= limit) distances.set(unit, Math.min(distance, distances.get(unit) ?? Infinity));
  }
  return [...distances]
    .sort((a, b) => a[1] - b[1])
    .slice(0, 3)
    .map(([unit]) => unit);
}
