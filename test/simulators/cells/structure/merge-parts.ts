const sameText = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** Items of `target`, with what `now` has added, taken away or changed since `base`. */
export function mergeLists<T>(
  base: readonly T[],
  target: readonly T[],
  now: readonly T[],
  key: (item: T) => string,
  isLike: (one: T, other: T) => boolean = sameText,
): readonly T[] {
  if (now === base) return target;
  const byKey = (items: readonly T[]): Map<string, T> => new Map(items.map((item) => [key(item), item]));
  const [before, ours, wanted] = [byKey(base), byKey(now), byKey(target)];
  const merged = target.flatMap((item) => {
    const [old, own] = [before.get(key(item)), ours.get(key(item))];
    if (old === undefined) return [own ?? item];
    if (own === undefined) return [];
    return [own === old || isLike(own, old) ? item : own];
  });
  // What is new since stands behind what it stands behind now, or first.
  now.forEach((item, at) => {
    if (before.has(key(item)) || wanted.has(key(item))) return;
    const previous = now[at - 1];
    const place = previous === undefined ? -1 : merged.findIndex((other) => key(other) === key(previous));
    merged.splice(place + 1, 0, item);
  });
  return merged;
}

export function mergeMaps<Key, T>(
  base: ReadonlyMap<Key, T>,
  target: ReadonlyMap<Key, T>,
  now: ReadonlyMap<Key, T>,
): ReadonlyMap<Key, T> {
  if (now === base) return target;
  const merged = new Map(target);
  for (const key of new Set([...base.keys(), ...now.keys()])) {
    if (base.has(key) === now.has(key) && sameText(base.get(key), now.get(key))) continue;
    const own = now.get(key);
    if (own === undefined) merged.delete(key);
    else merged.set(key, own);
  }
  return merged;
}
