import { chineseNumeralCharacters, parseChineseNumber } from './chinese-number';

const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const arabic = /^(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,6}))?([十百千万亿]?)$/;
const mixed = /^(\d{1,4})([百千万亿])(\d)([十百千])$/;
const chinese = new RegExp(`^[${chineseNumeralCharacters}]+$`);

/** What a number may be written with, as the inside of a character class. */
export const numberCharacters = `\\d,.${chineseNumeralCharacters}`;

/**
 * Reads a number as people write it, from normalised text: `120`, `1,200`, `2千`, `1.2万`, `1万2千`, `一百二十`.
 * The result may be fractional (`12.5`). Null for anything else, a sign included.
 */
export function parseNumber(text: string): number | null {
  const match = arabic.exec(text);
  if (match) {
    const [, whole = '', fraction = '', scale = ''] = match;
    const digits = whole.replace(/,/g, '');
    const factor = scales[scale] ?? 1;
    // Integers all the way, so that 1.1万 is 11000 and not 11000.000000000002.
    const value = (Number(digits + fraction) * factor) / 10 ** fraction.length;
    return Number.isSafeInteger(Math.trunc(value)) ? value : null;
  }
  const parts = mixed.exec(text);
  if (parts) {
    const [, many, scale = '', few, smaller = ''] = parts;
    const [large, small] = [scales[scale] ?? 1, scales[smaller] ?? 1];
    return small < large ? Number(many) * large + Number(few) * small : null;
  }
  if (!chinese.test(text)) return null;
  const value = parseChineseNumber(text);
  return Number.isSafeInteger(value) ? value : null;
}
