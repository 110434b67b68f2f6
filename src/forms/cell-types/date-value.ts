import { dayOfMonth, monthOf, yearOf, type IsoDay } from '../calendar';
import type { Campaign } from '../campaign';

/** Days from `start` to `end`, both included; one day where they are the same. */
export interface DaySpan {
  readonly start: IsoDay;
  readonly end: IsoDay;
}

/** A day, a range, or a list of them, in the order written. */
export interface DateValue {
  readonly spans: readonly DaySpan[];
}

/** The year a month means where none is written: that of the campaign's period. */
export function yearForMonth(campaign: Campaign, month: number): number {
  const { start, end } = campaign.period;
  const first = yearOf(start);
  const last = yearOf(end);
  return first === last || month >= monthOf(start) ? first : last;
}

/** `5月14日`, `5月14日—16日`, `5月14日、15日、18日`; the year only where the campaign's would not be meant. */
export function formatDateValue(value: DateValue, campaign: Campaign): string {
  let year: number | null = null;
  let month: number | null = null;
  const format = (day: IsoDay): string => {
    const ownYear = yearOf(day);
    const ownMonth = monthOf(day);
    const sameYear = ownYear === (year ?? yearForMonth(campaign, ownMonth));
    const text = !sameYear
      ? `${String(ownYear)}年${String(ownMonth)}月`
      : ownMonth === month
        ? ''
        : `${String(ownMonth)}月`;
    if (!sameYear || year !== null) year = ownYear;
    month = ownMonth;
    return `${text}${String(dayOfMonth(day))}日`;
  };
  return value.spans
    .map(({ start, end }) => (start === end ? format(start) : `${format(start)}—${format(end)}`))
    .join('、');
}
