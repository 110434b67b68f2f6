import { textOf } from '../cell';
import { readable, unreadable, type CellParser } from '../cell-type';
import { normalizeText } from '../normalize-text';
import { dayParts, minutesOf, readClock, type Clock } from './read-clock';
import { formatTimeValue, type HourSpan, type TimeValue } from './time-value';

const parts: Readonly<Record<string, string>> = {
  ...dayParts,
  全天: '全天',
  整天: '全天',
  一整天: '全天',
  一天: '全天',
  全日: '全天',
};
const chinesePart = Object.keys(dayParts)
  .filter((word) => !/[A-Z]/.test(word))
  .join('|');
/** A space, or nothing, between the end of one time and the beginning of the next: 8:30-12:00 14:00-17:30. */
const nextTime = new RegExp(`(?<=[\\d半刻整钟分])(?: (?=\\d)| ?(?=(?:${chinesePart}):?\\(?\\d))`, 'g');

/** A time of day, a stretch of hours or several, or a part of the day in words. */
export const parseTime: CellParser<TimeValue> = (raw) => {
  const written = textOf(raw);
  if (typeof raw === 'number') {
    const minutes = Math.round(Math.abs(raw) * 1440);
    // 0 is far likelier to mean that there is no time than midnight.
    if (raw <= 0 || minutes >= 1440 || Number.isNaN(minutes)) return unreadable(written, 'time.unreadable');
    return ofSpans([{ start: minutes, end: null }]);
  }
  if (typeof raw === 'boolean' || written.length > 200) return unreadable(written, 'time.unreadable');
  const text = normalizeText(written)
    .toUpperCase()
    .replace(/^(?:每天|每日)/, '')
    .replace(/\) ?(?=.)/g, ') ')
    .replace(/[()]/g, '')
    .replace(nextTime, '、')
    .replace(/ /g, '')
    .replace(/[。.]$/, '');
  const part = parts[text];
  if (part !== undefined) return readable({ kind: 'part', part }, part);
  const spans: HourSpan[] = [];
  for (const piece of text.split(/[、,;和及]/)) {
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
  if (ends.length === 2) ends[0] = (ends[0] ?? '').replace(/^从/, '');
  const [first, second] = ends.map(readClock);
  if (ends.length > 2 || !first || second === null) return 'time.unreadable';
  if (second === undefined) {
    if (!first.marked) return 'time.unreadable';
    const start = minutesOf(first, first.part);
    return start === null ? 'time.invalid' : { start, end: null };
  }
  if (!first.marked && !second.marked) return 'time.unreadable';
  // A word for the part of the day governs both ends unless the second has its own.
  const start = minutesOf(first, first.part);
  const end = minutesOf(second, second.part ?? first.part, {
    inherited: second.part === null,
    isEnd: true,
  });
  if (start === null || end === null || end < start) return 'time.invalid';
  return isEitherHalf(first, second, start, end) ? 'time.unreadable' : { start, end };
}

/** 2:00-下午4:00, 2:00-4:00PM: a word at the end only, and both 2:00 and 14:00 would go with it. */
function isEitherHalf(first: Clock, second: Clock, start: number, end: number): boolean {
  const fromNoon = first.part === null && second.part !== null && second.hour <= 12;
  return fromNoon && first.hour > 0 && first.hour < 12 && start + 720 < end;
}
