import { chineseNumeralCharacters, parseChineseNumber } from '../chinese-number';
import type { DateToken, TokenizedDate } from './date-token';
import { tokenizeHyphenDates } from './hyphen-dates';

const weekdays = '日一二三四五六';
const numerals = new RegExp(`[${chineseNumeralCharacters}]+(?=[年月日号—~至到、,;和及\\-(天星周礼]|$)`, 'g');
const weekday = /^\(?(?:周|星期|礼拜)([一二三四五六日天])\)?/;
const bareWeekday = /^\(([一二三四五六日])\)/;
const weekdaySpan =
  /^\((?:周|星期|礼拜)([一二三四五六日天])(?:[-—~]+|至|到)(?:周|星期|礼拜)([一二三四五六日天])\)/;
const total = /^[(,、]?共?(\d{1,2})天\)?$/;
const isoDate = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})日?(?!\d)/;
const compactDate = /^(20\d{2})(\d{2})(\d{2})(?!\d)/;
const written =
  /^(?:(\d{4}|\d{2})年)?(?:(\d{1,2})月)?(\d{1,2})(?:(日)|(?![\d:点时./月年])|(?<=月\d{1,2})(?=\/\d{1,2}日))/;
const monthOnly = /^(?:(\d{4}|\d{2})年)?(?:(\d{1,2})月(?:份|上中旬|中下旬|上旬|中旬|下旬|初|底|中|末|日)?)?/;
const yearAndMonth = /^(\d{4})[-/.](\d{1,2})$/;
const slashDate = /^(\d{1,2})[/.](\d{1,2})日?(?![\d./:])/;
const mixedHyphens = /^(?:0?[1-9]|1[0-2])-\d{1,2}[、,;]/;
const range = /^(?:[-—~]+|至|到)/;
const list = /^(?:以及|[、,;和及与/])/;

/** Cuts a date in normalised text, without white space but between digits, into tokens; null where it has none. */
export function tokenizeDate(tight: string): TokenizedDate | null {
  if (tight.length > 200) return null;
  // ○ is how many write 〇 in a year; as a number by itself it would be a tick as well as a zero.
  let text = withArabicNumerals(tight.replace(/号/g, '日').replace(/[○◯]/g, '〇'));
  const hyphens = tokenizeHyphenDates(text);
  if (hyphens) return hyphens;
  // 5-14、16日 is 5月14日 to some and 5日—14日 to others.
  if (mixedHyphens.test(text)) return null;
  const tokens: DateToken[] = [];
  let before = '';
  while (text !== '') {
    const step = nextToken(text.trimStart(), tokens.length > 0);
    if (!step) break;
    if (text.startsWith(' ') && step.token.kind === 'day' && tokens.some(({ kind }) => kind === 'day')) {
      if (!isParted(before, step.token)) break;
      tokens.push({ kind: 'list' });
    }
    text = text.trimStart();
    tokens.push(step.token);
    before = text.slice(0, step.length);
    text = text.slice(step.length);
  }
  // The comma before a time of day parts it from the date and lists nothing.
  if (text !== '' && tokens.at(-1)?.kind === 'list') tokens.pop();
  text = text.trimStart();
  return tokens.length === 0 ? null : { tokens, rest: text };
}

/** 5月14日 16日: a space lists two days where the first has ended and the second is one (5月1 4日 is neither). */
function isParted(before: string, token: Extract<DateToken, { kind: 'day' }>): boolean {
  return token.month !== undefined || (!token.loose && /[日天一二三四五六)]$/.test(before));
}

function weekdayNumber(written: string | undefined): number {
  return weekdays.indexOf((written ?? '').replace('天', '日'));
}

/** 23年 is 2023年. */
function fullYear(written: string): number {
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

/** 五月十四日 → 5月14日. The weekday's numerals stay. */
function withArabicNumerals(text: string): string {
  return text.replace(numerals, (run, at: number) => {
    if (/[周期拜]$/.test(text.slice(0, at))) return run;
    const number = parseChineseNumber(run);
    return number === null ? run : String(number);
  });
}

function nextToken(text: string, inside: boolean): { token: DateToken; length: number } | null {
  const found = (match: RegExpExecArray, token: DateToken): { token: DateToken; length: number } => ({
    token,
    length: match[0].length,
  });
  let match = weekdaySpan.exec(text);
  if (match)
    return found(match, { kind: 'weekdays', from: weekdayNumber(match[1]), to: weekdayNumber(match[2]) });
  // （一） before a date is a list number, not Monday.
  match = weekday.exec(text) ?? (inside ? bareWeekday.exec(text) : null);
  if (match) return found(match, { kind: 'weekday', weekday: weekdayNumber(match[1]) });
  match = total.exec(text);
  if (match) return found(match, { kind: 'total', days: Number(match[1]) });
  match = yearAndMonth.exec(text);
  if (match) return found(match, { kind: 'month', year: Number(match[1]), month: Number(match[2]) });
  match = isoDate.exec(text);
  if (match)
    return found(match, {
      kind: 'day',
      year: Number(match[1]),
      month: Number(match[3]),
      day: Number(match[4]),
      loose: false,
    });
  match = compactDate.exec(text);
  if (match)
    return found(match, {
      kind: 'day',
      year: Number(match[1]),
      month: Number(match[2]),
      day: Number(match[3]),
      loose: false,
    });
  match = slashDate.exec(text);
  if (match)
    return found(match, { kind: 'day', month: Number(match[1]), day: Number(match[2]), loose: false });
  match = written.exec(text);
  if (match) {
    const [, year, month, day, mark] = match;
    return found(match, {
      kind: 'day',
      ...(year === undefined ? {} : { year: fullYear(year) }),
      ...(month === undefined ? {} : { month: Number(month) }),
      day: Number(day),
      loose: mark === undefined && month === undefined,
    });
  }
  match = monthOnly.exec(text);
  if (match && match[0] !== '')
    return found(match, {
      kind: 'month',
      ...(match[1] === undefined ? {} : { year: fullYear(match[1]) }),
      ...(match[2] === undefined ? {} : { month: Number(match[2]) }),
    });
  match = range.exec(text);
  if (match) return found(match, { kind: 'range' });
  match = list.exec(text);
  if (match) return found(match, { kind: 'list' });
  return null;
}
