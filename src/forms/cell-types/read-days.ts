import { daysBetween, isoDay, monthOf, yearOf, type IsoDay } from '../calendar';
import type { Campaign } from '../campaign';
import type { IssueCode } from '../issue-catalogue';
import type { DateToken } from './date-token';
import { yearForMonth, type DaySpan } from './date-value';

/** The days that tokens say, or why they say none. */
export type DaysRead =
  | { readonly spans: readonly DaySpan[]; readonly weekdays: readonly WrittenWeekday[] }
  | { readonly code: Extract<IssueCode, 'date.invalid' | 'date.incomplete' | 'date.unreadable'> };

export interface WrittenWeekday {
  readonly day: IsoDay;
  readonly weekday: number;
}

/**
 * Puts tokens together: item, list sign, item …, an item being a day or day, range sign, day. A day without
 * month or year takes those of the day before it, the first those of the campaign.
 */
export function readDays(tokens: readonly DateToken[], campaign: Campaign): DaysRead {
  if (tokens.some((token) => token.kind === 'month')) return { code: 'date.incomplete' };
  const spans: DaySpan[] = [];
  const weekdays: WrittenWeekday[] = [];
  const spoken = tokens.some((token) => token.kind === 'day' && !token.loose);
  let last: IsoDay | null = null;
  let expects: 'start' | 'end' | 'sign' = 'start';
  let ahead: number | null = null;
  let ofNoMonth = false;
  for (const token of tokens) {
    if (token.kind === 'weekdays') {
      const said = spans.at(-1);
      if (expects !== 'sign' || !said) return { code: 'date.unreadable' };
      weekdays.push({ day: said.start, weekday: token.from }, { day: said.end, weekday: token.to });
    } else if (token.kind === 'total') {
      // A number of days that differs from them leaves open which is right.
      const days = spans.reduce((sum, { start, end }) => sum + daysBetween(start, end) + 1, 0);
      if (expects !== 'sign' || days !== token.days) return { code: 'date.unreadable' };
    } else if (token.kind === 'weekday') {
      // 5月14日（周日）, 5月14日，周日 and 周日5月14日 all speak of the 14th.
      if (last !== null && expects !== 'end') weekdays.push({ day: last, weekday: token.weekday });
      else if (ahead === null) ahead = token.weekday;
      else return { code: 'date.unreadable' };
      if (expects === 'start' && last !== null) expects = 'sign';
    } else if (token.kind === 'day') {
      if (expects === 'sign' || (token.loose && !spoken)) return { code: 'date.unreadable' };
      // 1、5月14日: a number whose month comes only after it is rather a list number.
      if (token.month !== undefined && ofNoMonth) return { code: 'date.unreadable' };
      ofNoMonth = token.month === undefined && token.loose && last === null;
      const day = resolveDay(token, last, campaign);
      if (day === null) return { code: 'date.invalid' };
      if (expects === 'start') spans.push({ start: day, end: day });
      else {
        const open = spans.pop();
        if (!open || day < open.start) return { code: 'date.invalid' };
        spans.push({ start: open.start, end: day });
      }
      last = day;
      if (ahead !== null) weekdays.push({ day, weekday: ahead });
      ahead = null;
      expects = 'sign';
    } else if (token.kind === 'range') {
      const open = spans.at(-1);
      if (expects !== 'sign' || !open || open.start !== open.end) return { code: 'date.unreadable' };
      expects = 'end';
    } else if (token.kind === 'list') {
      // 周日，5月14日: nothing to list yet.
      if (ahead !== null && last === null) continue;
      if (expects !== 'sign') return { code: 'date.unreadable' };
      expects = 'start';
    }
  }
  return expects === 'sign' ? { spans, weekdays } : { code: 'date.unreadable' };
}

function resolveDay(
  token: Extract<DateToken, { kind: 'day' }>,
  last: IsoDay | null,
  campaign: Campaign,
): IsoDay | null {
  if (token.month !== undefined) {
    // In a week over the turn of the year, 12月30日-1月2日, the month tells the year.
    const turns = yearOf(campaign.period.start) !== yearOf(campaign.period.end);
    const meant = last === null || turns ? yearForMonth(campaign, token.month) : yearOf(last);
    const year = token.year ?? meant;
    return isoDay(year, token.month, token.day);
  }
  if (token.year !== undefined) return null;
  if (last !== null) return isoDay(yearOf(last), monthOf(last), token.day);
  const { start, end } = campaign.period;
  const candidates = [start, end].map((edge) => isoDay(yearOf(edge), monthOf(edge), token.day));
  return candidates.find((day) => day !== null && day >= start && day <= end) ?? candidates[0] ?? null;
}
