const longest = 31;

/**
 * A name that spreadsheet programs take for a tab, as near to the wish as can be: at most 31 characters, none of
 * `[ ] : * ? / \`, no apostrophe at either end, and none of `taken` whatever the case (`附件1 (2)`).
 */
export function sheetName(wish: string, taken: readonly string[] = []): string {
  const others = new Set(taken.map((name) => name.toLowerCase()));
  // `History` is reserved by Excel for change tracking.
  others.add('history');
  const base = legal(wish);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${String(number)})`;
    const name = legal(base.slice(0, longest - suffix.length)) + suffix;
    if (!others.has(name.toLowerCase())) return name;
  }
}

function legal(wish: string): string {
  const name = wish
    .slice(0, longest)
    // With the flag u a surrogate matches only where it stands alone, as where a pair was cut.
    // eslint-disable-next-line no-control-regex -- control characters are what must not stand in a name
    .replace(/[[\]:*?/\\\u0000-\u001f\ufffe\uffff\ud800-\udfff]/gu, '_')
    .replace(/^[\s']+|[\s']+$/g, '');
  return name === '' ? 'Sheet' : name;
}
