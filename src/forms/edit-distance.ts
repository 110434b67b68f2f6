/** Levenshtein's distance in characters; anything above `limit` comes back as `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  const from = [...a];
  const to = [...b];
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let row = to.map((_, index) => index + 1);
  for (const [i, left] of from.entries()) {
    let diagonal = i;
    let previous = i + 1;
    row = row.map((above, j) => {
      const cost = left === to[j] ? diagonal : 1 + Math.min(diagonal, above, previous);
      diagonal = above;
      previous = cost;
      return cost;
    });
    if (Math.min(i + 1, ...row) > limit) return limit + 1;
  }
  const distance = row.at(-1) ?? from.length;
  return Math.min(distance, limit + 1);
}
