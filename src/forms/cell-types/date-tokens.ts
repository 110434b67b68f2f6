import { chineseNumeralCharacters, parseChineseNumber } from '../chinese-number';

/** One piece of a written date. Numbers are as written; nothing is judged here. */
export type DateToken =
  | {
      readonly kind: 'day';
      readonly year?: number;
      readonly month?: number;
      readonly day: number;
      readonly loose: boolean;
    }
  | { readonly kind: 'month'; readonly year?: number; readonly month?: number }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'range' }
  | { readonly kind: 'list' };

export interface TokenizedDate {
  readonly tokens: readonly DateToken[];
  /** What follows the date and is not part of it: a time of day, perhaps. */
  readonly rest: string;
}

const weekdays = '日一二三四五六';
const numerals = new RegExp(`[${chineseNumeralCharacters}]+(?=[年月日号—~至到、,;和及\\-(]|$)`, 'g');
const weekday = /^\(?(?:周|星期|礼拜)([一二三四五六日天])\)?/;
const isoDate = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})日?(?!\d)/;
const compactDate = /^(20\d{2})(\d{2})(\d{2})(?!\d)/;
const written =
  /^(?:(\d{4}|\d{2})年)?(?:(\d{1,2})月)?(\d{1,2})(?:(日)|(?![\d:点时./月年])|(?<=月\d{1,2})(?=\/\d{1,2}日))/;
const monthOnly = /^(?:(\d{4}|\d{2})年)?(?:(\d{1,2})月(?:份|上旬|中旬|下旬|初|底|中|末)?)?/;
const slashDate = /^(\d{1,2})[/.](\d{1,2})日?(?![\d./:])/;
const hyphenDate = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/;
const range = /^(?:[-—~]+|至|到)/;
const list = /^[、,;和及与/]/;

/** Cuts a date in normalised text, without white space but between digits, into tokens; null where it has none. */
export function tokenizeDate(tight: string): TokenizedDate | null {
  if (tight.length > 200) return null;
  let text = withArabicNumerals(tight.replace(/号/g, '日'));
  const tokens: DateToken[] = [];
  const hyphens = hyphenPairs(text);
  if (hyphens) return { tokens: hyphens, rest: '' };
  while (text !== '') {
    const step = nextToken(text.trimStart());
    if (!step) break;
    // 5月14日 16日: a space between two days lists them.
    if (text.startsWith(' ') && step.token.kind === 'day' && isDay(tokens.at(-1)))
      tokens.push({ kind: 'list' });
    text = text.trimStart();
    tokens.push(step.token);
    text = text.slice(step.length);
  }
  // The comma before a time of day parts it from the date and lists nothing.
  if (text !== '' && tokens.at(-1)?.kind === 'list') tokens.pop();
  text = text.trimStart();
  return tokens.length === 0 ? null : { tokens, rest: text };
}

function isDay(token: DateToken | undefined): boolean {
  return token?.kind === 'day' || token?.kind === 'weekday';
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

/** `5-14`, `5-14至5-16`, `2023-05-14~05-16`: month first, always. Elsewhere a hyphen between two numbers is a range. */
function hyphenPairs(text: string): DateToken[] | null {
  const parts = text.split(/[—~至到]/);
  if (parts.length > 2) return null;
  const tokens: DateToken[] = [];
  for (const part of parts) {
    const match = hyphenDate.exec(part);
    if (!match) return null;
    const [, year, month, day] = match;
    if (tokens.length > 0) tokens.push({ kind: 'range' });
    const known = year === undefined ? {} : { year: Number(year) };
    tokens.push({ kind: 'day', ...known, month: Number(month), day: Number(day), loose: false });
  }
  return tokens;
}

function nextToken(text: string): { token: DateToken; length: number } | null {
  const found = (match: RegExpExecArray, token: DateToken): { token: DateToken; length: number } => ({
    token,
    length: match[0].length,
  });
  let match = weekday.exec(text);
  if (match)
    return found(match, { kind: 'weekday', weekday: weekdays.indexOf((match[1] ?? '').replace('天', '日')) });
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
