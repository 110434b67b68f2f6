const day = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** The serial number of a date; null where there is no such date. Dates before March 1900 aren't kept as such. */
export function serialOf(year: number, month: number, dayOfMonth: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth) return null;
  const serial = (date.getTime() - epoch) / day;
  return serial > 60 && year < 10_000 ? serial : null;
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** To the nearest second; null where the number is no date. */
export function dateParts(serial: number): DateParts | null {
  if (serial < 0 || serial >= 2_958_466) return null;
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  // The calendar of 1900 has a 29 February in spreadsheets, for the sake of their ancestors.
  const date = new Date(epoch + (days < 60 ? days + 1 : days) * day);
  const isLeapDay = days === 60;
  const rest = seconds - days * 86_400;
  return {
    year: date.getUTCFullYear(),
    month: isLeapDay ? 2 : date.getUTCMonth() + 1,
    day: days === 0 ? 0 : isLeapDay ? 29 : date.getUTCDate(),
    weekday: (days + 6) % 7,
    hours: Math.floor(rest / 3600),
    minutes: Math.floor(rest / 60) % 60,
    seconds: rest % 60,
  };
}
