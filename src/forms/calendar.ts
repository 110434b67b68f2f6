/** A day as `yyyy-mm-dd`; such texts compare in calendar order. */
export type IsoDay = string;

const dayMilliseconds = 86_400_000;
const serialEpoch = Date.UTC(1899, 11, 30);

/** The day, or null where the calendar has none (5月32日, 2月29日 of 2023). */
export function isoDay(year: number, month: number, day: number): IsoDay | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return date.toISOString().slice(0, 10);
}

export function yearOf(day: IsoDay): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: IsoDay): number {
  return Number(day.slice(5, 7));
}

export function dayOfMonth(day: IsoDay): number {
  return Number(day.slice(8, 10));
}

/** 0 is Sunday. */
export function weekdayOf(day: IsoDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

export const weekdayNames = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds);
}

/**
 * The day of a serial number of the 1900 system, as Excel, WPS and others hold dates. Only serials from 61
 * (1900-03-01) on are days: before that Excel counts a 29 February 1900 that never was.
 */
export function dayOfSerial(serial: number): IsoDay | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < 61 || whole > 2_958_465) return null;
  return new Date(serialEpoch + whole * dayMilliseconds).toISOString().slice(0, 10);
}
