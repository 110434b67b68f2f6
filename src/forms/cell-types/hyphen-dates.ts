import type { DateToken, TokenizedDate } from './date-token';

const item = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})(?![\d月日年.:/-])/;
const weekday = /^\(?(?:周|星期|礼拜)([一二三四五六日天])\)?/;
const sign = /^(?:([—~至到]+)|[、,;])/;

/**
 * `5-14`, `5-14至5-16`, `2023-05-14~05-16`, `5-14、5-16`, `5-14（周日）`, `05-14 09:00`: month first, always. Null
 * where any of the days is written in another way; there a hyphen between two numbers is a range.
 */
export function tokenizeHyphenDates(text: string): TokenizedDate | null {
  const tokens: DateToken[] = [];
  let rest = text;
  for (;;) {
    const match = item.exec(rest);
    if (!match) return null;
    const [written, year, month, day] = match;
    const known = year === undefined ? {} : { year: Number(year) };
    tokens.push({ kind: 'day', ...known, month: Number(month), day: Number(day), loose: false });
    rest = rest.slice(written.length);
    const named = weekday.exec(rest.trimStart());
    if (named) {
      tokens.push({
        kind: 'weekday',
        weekday: '日一二三四五六'.indexOf((named[1] ?? '').replace('天', '日')),
      });
      rest = rest.trimStart().slice(named[0].length);
    }
    const next = sign.exec(rest);
    if (!next) return { tokens, rest: rest.trimStart() };
    tokens.push({ kind: next[1] === undefined ? 'list' : 'range' });
    rest = rest.slice(next[0].length);
  }
}
