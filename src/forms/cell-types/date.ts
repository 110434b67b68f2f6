import { dayOfMonth, dayOfSerial, isoDay, monthOf, weekdayNames, weekdayOf, yearOf } from '../calendar';
import type { Campaign } from '../campaign';
import { textOf, type RawCell } from '../cell';
import { readable, unreadable, type CellFinding, type CellParser, type ParsedCell } from '../cell-type';
import { tokenizeDate } from './date-tokens';
import { formatDateValue, yearForMonth, type DateValue, type DaySpan } from './date-value';
import { readDays, type WrittenWeekday } from './read-days';
import { tidyDate } from './tidy-date';
import { parseTime } from './time';
import { daysBesidePeriod, isWholePeriod } from './whole-period';

/** A day, a range of days or a list of them; year and month come from the campaign where they are left out. */
export const parseDate: CellParser<DateValue> = (raw, { campaign }) => {
  if (typeof raw === 'number') return fromNumber(raw, campaign);
  const written = textOf(raw);
  if (typeof raw === 'boolean' || written.length > 200) return unreadable(written, 'date.unreadable');
  const tight = tidyDate(written);
  if (isWholePeriod(tight, campaign)) return judge([campaign.period], [], written, campaign);
  const repeated = daysBesidePeriod(tight, campaign);
  if (repeated !== null) return repeatedPeriod(repeated, written, campaign);
  if (/^\d{5}(?:\.\d+)?$/.test(tight)) return fromSerial(Number(tight), raw, campaign);
  // A number of days behind it, 10-14日（共5天）, tells which of the two is meant.
  const dayPair = /^(\d{1,2})-(\d{1,2})日(?![-—~至到]|[(,、]?共?\d{1,2}天)(.*)$/.exec(
    tight.replace(/号/g, '日'),
  );
  if (dayPair) return eitherWay(written, dayPair, campaign);
  const tokenized = tokenizeDate(tight);
  if (!tokenized) return unreadable(written, 'date.unreadable');
  const days = readDays(tokenized.tokens, campaign);
  if (tokenized.rest === '') {
    if ('code' in days) return unreadable(written, days.code);
    return judge(days.spans, days.weekdays, written, campaign);
  }
  const time = parseTime(tokenized.rest, { campaign });
  if ('code' in days || time.value === null) {
    const incomplete = 'code' in days && days.code === 'date.incomplete' && time.value !== null;
    return unreadable(written, incomplete ? 'date.incomplete' : 'date.unreadable');
  }
  return judge(days.spans, days.weekdays, written, campaign, time.canonical);
};

/** The week by name and by its days: days that are not the week's leave open which is meant. */
function repeatedPeriod(days: string, written: string, campaign: Campaign): ParsedCell<DateValue> {
  const { value, findings } = parseDate(days, { campaign });
  const [only, ...more] = value?.spans ?? [];
  const same = only?.start === campaign.period.start && only.end === campaign.period.end;
  return same && more.length + findings.length === 0
    ? judge([campaign.period], [], written, campaign)
    : unreadable(written, 'date.unreadable');
}

/** Serial numbers, and what a spreadsheet made of 5.14 (the number) or 20230514. */
function fromNumber(number: number, campaign: Campaign): ParsedCell<DateValue> {
  const written = String(number);
  const compact = /^(20\d{2})(\d{2})(\d{2})$/.exec(written);
  if (compact) {
    const day = isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    return day === null
      ? unreadable(written, 'date.invalid')
      : judge([{ start: day, end: day }], [], written, campaign);
  }
  const decimal = /^(\d{1,2})\.(\d{1,2})$/.exec(written);
  if (decimal) return fromDecimal(written, Number(decimal[1]), decimal[2] ?? '', campaign);
  return fromSerial(number, number, campaign);
}

function fromSerial(serial: number, raw: RawCell, campaign: Campaign): ParsedCell<DateValue> {
  const written = textOf(raw);
  // Small numbers are no dates that anybody means: 14 is more likely a day, 2023 a year.
  const day = serial >= 20_000 ? dayOfSerial(serial) : null;
  if (day === null) return unreadable(written, 'date.unreadable');
  const asDate = `${String(yearOf(day))}年${String(monthOf(day))}月${String(dayOfMonth(day))}日`;
  // A number is told as the date it shows; a text stays as it was written.
  const shown = typeof raw === 'number' ? asDate : written;
  // Seconds that rounding has left of midnight are no time of day.
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const time = minutes % 1440 > 0 ? parseTime(minutes / 1440, { campaign }).canonical : undefined;
  return judge([{ start: day, end: day }], [], shown, campaign, time);
}

/** The number 5.1 may have been typed as 5.1 or as 5.10; the campaign's period never decides. */
function fromDecimal(
  written: string,
  month: number,
  digits: string,
  campaign: Campaign,
): ParsedCell<DateValue> {
  const days = digits.length === 2 ? [Number(digits)] : [Number(digits), Number(digits) * 10];
  const year = yearForMonth(campaign, month);
  const possible = days.map((day) => isoDay(year, month, day)).filter((day) => day !== null);
  const [only] = possible;
  if (only === undefined) return unreadable(written, 'date.invalid');
  if (possible.length === 1) return judge([{ start: only, end: only }], [], written, campaign);
  const choices = possible.map((day) => formatDateValue({ spans: [{ start: day, end: day }] }, campaign));
  return ambiguous(written, choices);
}

/** `5-14日` is 5月14日 to some and 5日—14日 to others. */
function eitherWay(written: string, pair: RegExpExecArray, campaign: Campaign): ParsedCell<DateValue> {
  const [first, second] = [Number(pair[1]), Number(pair[2])];
  const choices = [`${String(first)}月${String(second)}日`, `${String(first)}日-${String(second)}日`].flatMap(
    (text) => {
      const tokenized = tokenizeDate(text);
      const days = tokenized && readDays(tokenized.tokens, campaign);
      return days && 'spans' in days ? [formatDateValue(days, campaign)] : [];
    },
  );
  const rest = pair[3] ?? '';
  const [only] = choices;
  if (only === undefined) return unreadable(written, 'date.invalid');
  if (choices.length > 1)
    return ambiguous(
      written,
      choices.map((choice) => choice + rest),
    );
  const read = parseDate(only + rest, { campaign });
  return read.value === null ? { ...read, canonical: written } : read;
}

function ambiguous(written: string, choices: readonly string[]): ParsedCell<never> {
  return unreadable(written, 'date.ambiguous', {
    parameters: { choices: choices.join(' / ') },
    replacements: choices,
  });
}

function judge(
  spans: readonly DaySpan[],
  weekdays: readonly WrittenWeekday[],
  written: string,
  campaign: Campaign,
  timeOfDay?: string,
): ParsedCell<DateValue> {
  const value: DateValue = { spans: spans.map(({ start, end }) => ({ start, end })) };
  const years = [yearOf(campaign.period.start), yearOf(campaign.period.end)];
  const strange = spans.flatMap(({ start, end }) => [start, end]).find((day) => !years.includes(yearOf(day)));
  if (strange !== undefined) return wrongYear(value, written, yearOf(strange), campaign);
  const canonical = formatDateValue(value, campaign);
  const findings: CellFinding[] = [];
  const { start: first, end: last } = campaign.period;
  if (spans.some(({ start, end }) => start < first || end > last)) {
    const period = formatDateValue({ spans: [{ start: first, end: last }] }, campaign);
    findings.push({ code: 'date.out-of-period', parameters: { period } });
  }
  for (const { day, weekday } of weekdays) {
    if (weekdayOf(day) === weekday) continue;
    const names = { weekday: weekdayNames[weekday] ?? '', actual: weekdayNames[weekdayOf(day)] ?? '' };
    findings.push({ code: 'date.weekday-mismatch', parameters: names });
  }
  if (timeOfDay !== undefined)
    findings.push({ code: 'date.time-included', replacements: [canonical], timeOfDay });
  return readable(value, canonical, findings);
}

/** The fix is the same day in the campaign's year, where that year has it. */
function wrongYear(
  value: DateValue,
  written: string,
  year: number,
  campaign: Campaign,
): ParsedCell<DateValue> {
  const moved = value.spans.map(({ start, end }) => {
    const [from, to] = [start, end].map((day) =>
      isoDay(yearForMonth(campaign, monthOf(day)), monthOf(day), dayOfMonth(day)),
    );
    return from && to && from <= to ? { start: from, end: to } : null;
  });
  const spans = moved.filter((span) => span !== null);
  return unreadable(written, 'date.wrong-year', {
    parameters: { year, expected: yearOf(campaign.period.start) },
    replacements: spans.length === moved.length ? [formatDateValue({ spans }, campaign)] : [],
  });
}
