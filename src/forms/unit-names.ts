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
 * Units whose name differs by at most two characters, or an alias by one; of names of two characters one less,
 * or every other such word would be a slip of 团委. Nearest first, at most three.
 */
export function nearestUnits(name: string, campaign: Campaign): readonly Unit[] {
  const written = keyOf(name);
  if (written.length < 2 || written.length > 40) return [];
  const distances = new Map<Unit, number>();
  for (const [known, unit] of indexOf(campaign)) {
    const isName = known === keyOf(unit.name['zh-CN']);
    const limit = (isName ? 2 : 1) - (known.length <= 2 ? 1 : 0);
    const distance = editDistance(written, known, limit);
    if (distance <= limit) distances.set(unit, Math.min(distance, distances.get(unit) ?? Infinity));
  }
  return [...distances]
    .sort((a, b) => a[1] - b[1])
    .slice(0, 3)
    .map(([unit]) => unit);
}

/** Units that may be meant by a name that is no slip of one: most of its characters are theirs (国际合作交流处). */
export function likelyUnits(name: string, campaign: Campaign): readonly Unit[] {
  const near = nearestUnits(name, campaign);
  const written = keyOf(name);
  if (near.length > 0 || written.length < 3 || written.length > 40) return near;
  const likely = new Map<Unit, number>();
  for (const [known, unit] of indexOf(campaign)) {
    const likeness = sharedCharacters(written, known);
    if (likeness >= 0.75) likely.set(unit, Math.max(likeness, likely.get(unit) ?? 0));
  }
  return [...likely]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([unit]) => unit);
}

/** Characters that two names share, whatever their order, 0 to 1. */
function sharedCharacters(a: string, b: string): number {
  const left = [...b];
  const shared = [...a].filter((character) => {
    const at = left.indexOf(character);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
  return (2 * shared.length) / ([...a].length + [...b].length);
}
