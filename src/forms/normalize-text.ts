const dashes = /[\u2010-\u2015\u2212\u2500\u2501]/g;
const openings = /[[【〔〖]/g;
const closings = /[\]】〕〗]/g;
/** All but raised, lowered and circled digits: 120① and 120² are footnotes, not 1201 and 1202. */
const unmarked =
  /[^\u00B2\u00B3\u00B9\u2070-\u2079\u2080-\u2089\u2460-\u2473\u24EA-\u24FF\u2776-\u2793\u3251-\u325F\u32B1-\u32BF]+/g;
const tildes = /[\u301C\u223C\u223D\u02DC]/g;

/**
 * One way of writing for what looks alike: full-width letters, digits and punctuation become half-width,
 * every bracket round, every dash `-` or `—`, every wave `~`, white space a single space. For reading only, never for showing.
 * The long dash stays `—`, since it only ever means a range where `-` may also part month and day.
 */
export function normalizeText(text: string): string {
  return text
    .replace(unmarked, (run) => run.normalize('NFKC'))
    .replace(dashes, (dash) => (dash === '\u2010' || dash === '\u2212' ? '-' : '—'))
    .replace(tildes, '~')
    .replace(openings, '(')
    .replace(closings, ')')
    .replace(/[\s\u200B\uFEFF]+/gu, ' ')
    .trim();
}

/** Like `normalizeText`, with no white space at all. */
export function normalizeTight(text: string): string {
  return normalizeText(text).replace(/ /g, '');
}
