import { chinaTime } from '../../forms/timeliness';
import type { Language } from '../../forms/language';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2023-05-30` as `5月30日`, with the year where it is not the present one. */
export function formatDay(day: string, language: Language, now: Date): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const present = chinaTime(now).startsWith(year);
  if (language === 'zh-CN')
    return `${present ? '' : `${year}年`}${String(Number(month))}月${String(Number(date))}日`;
  return `${String(Number(date))} ${months[Number(month) - 1] ?? month}${present ? '' : ` ${year}`}`;
}

/** An instant (ISO 8601) as China Standard Time: `5月4日 10:21`. */
export function formatInstant(instant: string, language: Language, now: Date): string {
  const local = chinaTime(new Date(instant));
  return `${formatDay(local.slice(0, 10), language, now)} ${local.slice(11, 16)}`;
}

/** An instant of today as `10:21`, of another day with the day. */
export function formatRecent(instant: string, language: Language, now: Date): string {
  const local = chinaTime(new Date(instant));
  return local.slice(0, 10) === chinaTime(now).slice(0, 10)
    ? local.slice(11, 16)
    : formatInstant(instant, language, now);
}

/** `2023-05-14`, `2023-05-20` as `5月14日—20日`. */
export function formatPeriod(period: { start: string; end: string }, language: Language): string {
  const [, startMonth = '', startDay = ''] = period.start.split('-');
  const [, endMonth = '', endDay = ''] = period.end.split('-');
  const sameMonth = startMonth === endMonth;
  const day = Number(endDay);
  if (language === 'zh-CN')
    return `${String(Number(startMonth))}月${String(Number(startDay))}日—${sameMonth ? '' : `${String(Number(endMonth))}月`}${String(day)}日`;
  const monthName = (month: string): string => months[Number(month) - 1] ?? month;
  return `${String(Number(startDay))}${sameMonth ? '' : ` ${monthName(startMonth)}`}–${String(day)} ${monthName(endMonth)}`;
}
