/** What XML can't hold, and what would be read as such an escape. */
const unsafe =
  // eslint-disable-next-line no-control-regex -- control characters are what has to be found.
  /_(?=x[\da-f]{4}_)|[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gi;

/** Texts as .xlsx files keep them: `_x000D_` for what XML would lose. */
export function encodeXstring(text: string): string {
  return text.replace(
    unsafe,
    (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

export function decodeXstring(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}
