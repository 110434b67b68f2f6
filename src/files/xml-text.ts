// With the flag u a surrogate matches only where it stands alone.
const illegal =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;
// Without the closing underscore, which an escaped character behind it would bring.
const escapeLike = /_(?=x[0-9A-Fa-f]{4})/g;

const escape = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * Writes characters that XML can't carry as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring), and the
 * underscore of an `_x0041_` that was really typed too, so that all is read back as typed.
 */
export function escapeXmlText(text: string): string {
  return text.replace(escapeLike, escape).replace(illegal, escape);
}

/** Leaves such characters out, where there is no way to write them: titles, prompts, lists. */
export function dropIllegal(text: string): string {
  return text.replace(illegal, '');
}
