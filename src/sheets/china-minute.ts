import { chinaTime } from '../forms/timeliness';

/** An instant as China Standard Time shows it, to the minute: `2023-05-04 10:21`; '' for what is no time. */
export function chinaMinute(instant: string): string {
  const time = new Date(instant);
  return Number.isNaN(time.getTime()) ? '' : chinaTime(time).slice(0, 16).replace('T', ' ');
}
