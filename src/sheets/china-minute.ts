const eightHours = 8 * 60 * 60 * 1000;

/** An instant as China Standard Time shows it, to the minute: `2023-05-04 10:21`. Takes ISO 8601 text or a Date. */
export function chinaMinute(instant: string | Date): string {
  const time = new Date(instant).getTime();
  // China has had no summer time since 1991, so a fixed offset is exact.
  return Number.isNaN(time) ? '' : new Date(time + eightHours).toISOString().slice(0, 16).replace('T', ' ');
}
