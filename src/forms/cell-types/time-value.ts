/** Minutes from midnight, both; `end` is null where only a beginning is written. */
export interface HourSpan {
  readonly start: number;
  readonly end: number | null;
}

/** A part of the day in words, or hours. */
export type TimeValue =
  | { readonly kind: 'part'; readonly part: string }
  | { readonly kind: 'hours'; readonly spans: readonly HourSpan[] };

/** `9:00` */
function formatMinutes(minutes: number): string {
  return `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `9:00—11:30`, `上午`, `9:00—11:30、14:00—16:30` */
export function formatTimeValue(value: TimeValue): string {
  if (value.kind === 'part') return value.part;
  return value.spans
    .map(({ start, end }) =>
      end === null ? formatMinutes(start) : `${formatMinutes(start)}—${formatMinutes(end)}`,
    )
    .join('、');
}
