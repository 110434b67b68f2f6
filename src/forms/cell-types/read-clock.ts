import { chineseNumeralCharacters, parseChineseNumber } from '../chinese-number';

/** A time as it is written: 下午2点半 is hour 2, minute 30, under 下午. */
export interface Clock {
  readonly part: string | null;
  readonly hour: number;
  readonly minute: number;
  /** Whether anything but its place says that this is a time. */
  readonly marked: boolean;
}

/** The words for a part of the day before an hour, each with the one it is the same as. */
export const dayParts: Readonly<Record<string, string>> = {
  上午: '上午',
  早上: '早上',
  早晨: '早上',
  清晨: '早上',
  早: '早上',
  中午: '中午',
  正午: '中午',
  下午: '下午',
  傍晚: '傍晚',
  晚上: '晚上',
  晚间: '晚上',
  夜间: '晚上',
  晚: '晚上',
  凌晨: '凌晨',
  AM: '上午',
  PM: '下午',
};
const dayPartWords = Object.keys(dayParts)
  .sort((a, b) => b.length - a.length)
  .join('|');

const clock = new RegExp(
  `^(?:(?<part>${dayPartWords}):?)?(?<hour>\\d{1,2}|[${chineseNumeralCharacters}]{1,3})` +
    '(?:(?<sign>[:点时])(?:(?<half>半|一刻|三刻|整|钟)|' +
    `(?<minute>\\d{1,2}|[${chineseNumeralCharacters}]{1,3})分?(?::00)?)?)?(?<suffix>AM|PM)?$`,
);
const halves: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 };

/** Reads `9:00`, `9点半`, `下午两点`, `2:30PM` from tight normalised text in capitals; null for anything else. */
export function readClock(text: string): Clock | null {
  const groups = clock.exec(text)?.groups;
  if (!groups) return null;
  const number = (written: string): number | null =>
    /^\d/.test(written) ? Number(written) : parseChineseNumber(written);
  const hour = number(groups['hour'] ?? '');
  const minute =
    groups['minute'] === undefined ? (halves[groups['half'] ?? ''] ?? 0) : number(groups['minute']);
  if (hour === null || minute === null) return null;
  // 12AM is midnight to some and noon to others.
  if ((groups['part'] ?? groups['suffix']) === 'AM' && hour === 12) return null;
  if (groups['sign'] === ':' && !/^\d{2}$/.test(groups['minute'] ?? '')) return null;
  const part = dayParts[groups['part'] ?? groups['suffix'] ?? ''] ?? null;
  return { part, hour, minute, marked: groups['sign'] !== undefined || part !== null };
}

/**
 * Minutes from midnight under a word for the part of the day; null where they don't go together. `inherited`: the
 * word stands before another time.
 */
export function minutesOf(
  { hour, minute }: Clock,
  part: string | null,
  { inherited = false, isEnd = false }: { readonly inherited?: boolean; readonly isEnd?: boolean } = {},
): number | null {
  // The day ends at 24:00 and begins at 0:00.
  if (isEnd && hour === 24 && minute === 0) return 1440;
  if (hour > 23 || minute > 59) return null;
  const minutes = hour * 60 + minute;
  // 2点 of the 晚上 is in the night, which is another day's.
  const afternoon = (from: number, to: number): number | null => {
    const read = hour < 12 ? hour + 12 : hour;
    return hour > 0 && (inherited || (read >= from && read <= to)) ? read * 60 + minute : null;
  };
  switch (part) {
    case '下午':
      return afternoon(12, 23);
    case '傍晚':
      return hour === 12 ? null : afternoon(16, 20);
    case '晚上':
      return hour === 12 ? null : afternoon(17, 23);
    case '中午':
      if (hour >= 11 && hour <= 14) return minutes;
      return hour === 1 || hour === 2 ? minutes + 720 : inherited && hour > 14 ? minutes : null;
    case '上午':
    case '早上':
      return hour <= 12 || inherited ? minutes : null;
    case '凌晨':
      return hour < 6 || inherited ? minutes : null;
    default:
      return minutes;
  }
}
