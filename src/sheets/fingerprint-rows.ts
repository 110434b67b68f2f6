import { textOf, type RawRow } from '../forms/cell';
import type { Form } from '../forms/form';

/**
 * A short text that is the same for the same rows, to tell whether a sheet holds work not yet pushed. 序号 and
 * white space at the ends count nothing; a number and its text are the same, since programs turn one into the
 * other. Not a safeguard against anybody: 106 bits, not cryptographic.
 */
export function fingerprintRows(form: Form, rows: readonly RawRow[]): string {
  const columns = form.columns.filter(({ type }) => type !== 'sequence').map(({ id }) => id);
  const text = JSON.stringify(rows.map((row) => columns.map((id) => textOf(row[id]).trim())));
  return `${String(rows.length)}-${hash(text, 1)}-${hash(text, 2)}`;
}

/** cyrb53 by bryc (public domain): a fast 53-bit hash of a text. */
function hash(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
