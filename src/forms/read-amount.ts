import { numberCharacters, parseNumber } from './parse-number';

/** A number of people as written, and whether the writing says it is exact. */
export interface Amount {
  readonly number: number;
  readonly approximate: boolean;
}

const form = new RegExp(
  '^(?:共计|共有|总共|共|合计|总计)?(?<before>约有|约为|大约|大概|约计|约|将近|接近|近|超过|超|逾|上)?' +
    `(?<number>[${numberCharacters}]+)` +
    '(?<more>余|多|来|几)?(?<scale>[万千百])?' +
    '(?:人次|人|名|位)?(?<after>左右|上下|以上)?[。.]?$',
);

const bareScales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };

/**
 * Reads an amount of people from tight normalised text: `120人`, `约200`, `300余人`, `近百人`, `1万多人`.
 * Null where it isn't one: `数十人`, `十几人`, `50+60`, ranges, signs.
 */
export function readAmount(tight: string): Amount | null {
  const groups = form.exec(tight)?.groups;
  if (!groups) return null;
  const { before, number: written = '', more, scale = '', after } = groups;
  if (more === '几') return null;
  // A unit that belongs to the number (2千) has been taken with it; one after 余 or 多 multiplies (1百多千 is nothing).
  if (scale !== '' && !/^\d/.test(written)) return null;
  if (after === '以上' && before !== undefined) return null;
  const approximate = more !== undefined || after !== undefined || before !== undefined;
  const bare = bareScales[written];
  // 近百人, 百余人, 上千人 mean one of the unit; 百人 by itself says too little.
  if (bare !== undefined) return approximate ? { number: bare, approximate } : null;
  if (before === '上') return null;
  const value = parseNumber(written);
  if (value === null) return null;
  return { number: value * (bareScales[scale] ?? 1), approximate };
}
