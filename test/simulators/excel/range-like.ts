import type { LiveAreas } from './live-areas';

/** Ranges, and what consists of several. */
export interface RangeLike {
  readonly live: LiveAreas;
}

export function isRangeLike(value: unknown): value is RangeLike {
  return typeof value === 'object' && value !== null && 'live' in value;
}
