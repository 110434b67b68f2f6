const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const units: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  拾: 10,
  佰: 100,
  仟: 1000,
};
const bigUnits: Readonly<Record<string, number>> = { 万: 10_000, 萬: 10_000, 亿: 100_000_000 };

/** The characters a number in Chinese numerals is written with, for use in a character class. */
export const chineseNumeralCharacters = '零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅';

/**
 * Reads a whole number in Chinese numerals: 一百二十, 两千零五, 十四, 一百二 (120), 二〇二三, 廿三.
 * Null for anything that isn't one, 百 or 一十百 among them, and for 七八, which is seven or eight.
 */
export function parseChineseNumber(text: string): number | null {
  if (text === '' || text.length > 24) return null;
  const plain = text.replace(/廿/g, '二十').replace(/卅/g, '三十');
  const positional = [...plain].map((character) => digits[character]);
  if (positional.every((digit) => digit !== undefined)) {
    if (positional.length > 1 && plain.includes('两')) return null;
    if (positional.length === 2 && !positional.includes(0)) return null;
    return Number(positional.join(''));
  }
  return parseWithUnits(plain);
}

/** Each unit must be smaller than the one before it, within its group of 万 or 亿. */
function parseWithUnits(text: string): number | null {
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  let lastBig = Number.POSITIVE_INFINITY;
  let zero = false;
  for (const [index, character] of [...text].entries()) {
    const value = digits[character];
    const unit = units[character];
    const big = bigUnits[character];
    if (value !== undefined) {
      if (digit !== null) return null;
      if (value === 0) {
        if (index === 0 || zero) return null;
        zero = true;
      } else digit = value;
    } else if (unit !== undefined) {
      if (unit >= lastUnit) return null;
      // 十四 leaves out its 一 at the start only; 百 and 千 need a digit.
      if (digit === null && !(unit === 10 && (index === 0 || group === 0) && !zero)) return null;
      group += (digit ?? 1) * unit;
      digit = null;
      lastUnit = unit;
      zero = false;
    } else if (big !== undefined) {
      const multiplied = group + (digit ?? 0);
      if (multiplied === 0 || big >= lastBig) return null;
      total += multiplied * big;
      group = 0;
      digit = null;
      lastUnit = 10_000;
      lastBig = big;
      zero = false;
    } else return null;
  }
  if (digit !== null) {
    // 一百二 is 120, 一百零二 is 102; 十二 is 12.
    const colloquial = !zero && group > 0 && lastUnit > 10 && lastUnit < 10_000;
    const afterBig = !zero && group === 0 && total > 0 && lastUnit === 10_000 && lastBig === 10_000;
    group += colloquial ? (digit * lastUnit) / 10 : afterBig ? digit * 1000 : digit;
  } else if (zero) return null;
  return total + group;
}
