import { daysBetween, type IsoDay } from './calendar';

/** China Standard Time has no summer time: always eight hours ahead. */
const chinaOffset = 8 * 3_600_000;

/** ISO 8601 to the second, in China Standard Time: `2023-05-04T10:21:00+08:00`. */
export function chinaTime(instant: Date): string {
  return `${new Date(instant.getTime() + chinaOffset).toISOString().slice(0, 19)}+08:00`;
}

/** The day it is in China at an instant. */
export function chinaDay(instant: Date): IsoDay {
  return chinaTime(instant).slice(0, 10);
}

export interface Timeliness {
  /** `open`: nothing received, and there is still time. */
  readonly timeliness: 'on-time' | 'late' | 'missing' | 'open';
  /** Days after the deadline, of the first version or so far; 0 while on time. */
  readonly daysLate: number;
  /** Days left till the deadline, 0 on its day, negative after it. */
  readonly daysLeft: number;
}

/**
 * On time is what was received by the end of the deadline's day in China, whatever the machine's zone.
 * `receivedAt` is when the first version came.
 */
export function timelinessOf(deadline: IsoDay, receivedAt: Date | null, now: Date): Timeliness {
  const daysLeft = daysBetween(chinaDay(now), deadline);
  const daysLate = Math.max(0, daysBetween(deadline, chinaDay(receivedAt ?? now)));
  if (receivedAt) return { timeliness: daysLate === 0 ? 'on-time' : 'late', daysLate, daysLeft };
  return { timeliness: daysLate === 0 ? 'open' : 'missing', daysLate, daysLeft };
}
