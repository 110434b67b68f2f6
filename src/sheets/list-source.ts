/** What Excel takes of values written into the rule itself, separated by commas. */
const longest = 255;

/** Values as a rule holds them itself; null where they are too long for that, or hold a comma. */
export function inlineSource(values: readonly string[]): string | null {
  const text = values.join(',');
  return text.length <= longest && !values.some((value) => value.includes(',') || value.startsWith('='))
    ? text
    : null;
}
