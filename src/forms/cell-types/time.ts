import { textOf } from '../cell';
import { readable, unreadable, type CellParser } from '../cell-type';
import { chineseNumeralCharacters, parseChineseNumber } from '../chinese-number';
import { normalizeTight } from '../normalize-text';
import { formatTimeValue, type HourSpan, type TimeValue } from './time-value';

const partWords: Readonly<Record<string, string>> = {
  全天: '全天',
  整天: '全天',
  全日: '全天',
  上午: '上午',
  早上: '早上',
  早: '早上',
  一天: '全天',
  早晨: '早上',
  中午: '中午',
  下午: '下午',
  傍晚: '傍晚',
  晚上: '晚上',
  晚间: '晚上',
  晚: '晚上',
  凌晨: '凌晨',
  AM: '上午',
  PM: '下午',
};
const clock = new RegExp(
  '^(?<part>上午|早上|早晨|早|中午|下午|傍晚|晚上|晚间|晚|凌晨|AM|PM)?' +
    `(?<hour>\\d{1,2}|[${chineseNumeralCharacters}]{1,3})` +
    '(?:(?<sign>[:点时])(?:(?<half>半|一刻|三刻|整|钟)|' +
    `(?<minute>\\d{1,2}|[${chineseNumeralCharacters}]{1,3})分?(?::00)?)?)?(?<suffix>AM|PM)?$`,
);

interface Clock {
  readonly part: string | null;
  readonly hour: number;
  readonly minute: number;
  /** Whether anything but its place says that this is a time. */
  readonly marked: boolean;
}

/** A time of day, a stretch of hours or several, or a part of the day in words. */
export const parseTime: CellParser<TimeValue> = (raw) => {
  const written = textOf(raw);
  if (typeof raw === 'number') {
    const minutes = Math.round(Math.abs(raw) * 1440);
    if (raw < 0 || minutes >= 1440 || Number.isNaN(minutes)) return unreadable(written, 'time.unreadable');
    return ofSpans([{ start: minutes, end: null }]);
  }
  if (typeof raw === 'boolean' || written.length > 200) return unreadable(written, 'time.unreadable');
  const tight = normalizeTight(written).toUpperCase().replace(/[()]/g, '');
  const part = partWords[tight];
  if (part !== undefined) return readable({ kind: 'part', part }, part);
  const spans: HourSpan[] = [];
  for (const piece of tight.split(/[、,;]/)) {
    const span = readSpan(piece);
    if (typeof span === 'string') return unreadable(written, span);
    spans.push(span);
  }
  return ofSpans(spans);
};

function ofSpans(spans: readonly HourSpan[]): ReturnType<CellParser<TimeValue>> {
  const value: TimeValue = { kind: 'hours', spans };
  return readable(value, formatTimeValue(value));
}

function readSpan(text: string): HourSpan | 'time.invalid' | 'time.unreadable' {
  const ends = text.split(/[-—~至到]+/);
  const [first, second] = ends.map(readClock);
  if (ends.length > 2 || !first || second === null) return 'time.unreadable';
  if (second === undefined) {
    if (!first.marked) return 'time.unreadable';
    return minutesOf(first, first.part) === null
      ? 'time.invalid'
      : { start: minutesOf(first, first.part) ?? 0, end: null };
  }
  if (!first.marked && !second.marked) return 'time.unreadable';
  // A word for the part of the day governs both ends unless the second has its own.
  const start = minutesOf(first, first.part);
  const end = minutesOf(second, second.part ?? first.part, {
    inherited: second.part === null,
    isEnd: true,
  });
  if (start === null || end === null || end < start) return 'time.invalid';
  return { start, end };
}

function readClock(text: string): Clock | null {
  const groups = clock.exec(text)?.groups;
  if (!groups) return null;
  const number = (written: string): number | null =>
    /^\d/.test(written) ? Number(written) : parseChineseNumber(written);
  const hour = number(groups['hour'] ?? '');
  const halves: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 };
  const minute =
    groups['minute'] === undefined ? (halves[groups['half'] ?? ''] ?? 0) : number(groups['minute']);
  if (hour === null || minute === null) return null;
  if (groups['sign'] === ':' && !/^\d{2}$/.test(groups['minute'] ?? '')) return null;
  const part = partWords[groups['part'] ?? groups['suffix'] ?? ''] ?? null;
  return { part, hour, minute, marked: groups['sign'] !== undefined || part !== null };
}

/** Minutes from midnight under a word for the part of the day; null where they don't go together. */
function minutesOf(
  time: Clock,
  part: string | null,
  { inherited = false, isEnd = false }: { readonly inherited?: boolean; readonly isEnd?: boolean } = {},
): number | null {
  const { hour, minute } = time;
  // The day ends at 24:00 and begins at 0:00.
  if (isEnd && hour === 24 && minute === 0) return 1440;
  if (hour > 23 || minute > 59) return null;
  const minutes = hour * 60 + minute;
  switch (part) {
    case '下午':
    case '傍晚':
    case '晚上':
      if (hour === 12) return part === '下午' ? minutes : null;
      return hour > 12 ? minutes : hour === 0 ? null : minutes + 720;
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
