import type { RawRow } from '../../forms/cell';
import { rowKey } from './row-key';

/** A row's place on either side, counted from 0; null where that side has it not. */
export interface RowPlaces {
  /** Its place before; null where a side added it. */
  readonly before: number | null;
  readonly mine: number | null;
  readonly theirs: number | null;
}

/** A row of the result, and where it comes from. */
export interface MergedRow extends RowPlaces {
  readonly row: RawRow;
}

interface Sides {
  readonly mine: readonly RawRow[];
  readonly theirs: readonly RawRow[];
}

/**
 * Puts merged rows in order. One side's order is kept whole: that of the side which moved rows, else the one
 * whose text comes first, so that naming the sides otherwise changes nothing. The other side's own rows follow
 * the row they stood behind.
 */
export function orderRows<Row extends MergedRow>(
  rows: readonly Row[],
  columns: readonly string[],
  sides: Sides,
): readonly Row[] {
  const leader = leadingSide(rows, columns, sides);
  const follower = leader === 'mine' ? 'theirs' : 'mine';
  const led = rows.filter((row) => row[leader] !== null).sort((a, b) => (a[leader] ?? 0) - (b[leader] ?? 0));
  const following = rows
    .filter((row) => row[follower] !== null)
    .sort((a, b) => (a[follower] ?? 0) - (b[follower] ?? 0));
  const behind = new Map<Row | null, Row[]>();
  let anchor: Row | null = null;
  for (const row of following) {
    if (row[leader] !== null) anchor = row;
    else behind.set(anchor, [...(behind.get(anchor) ?? []), row]);
  }
  return [...(behind.get(null) ?? []), ...led.flatMap((row) => [row, ...(behind.get(row) ?? [])])];
}

function leadingSide(
  rows: readonly MergedRow[],
  columns: readonly string[],
  sides: Sides,
): 'mine' | 'theirs' {
  const old = rows.filter(({ before }) => before !== null).sort((a, b) => (a.before ?? 0) - (b.before ?? 0));
  const moved = (side: 'mine' | 'theirs'): boolean => {
    const places = old.map((row) => row[side]).filter((at) => at !== null);
    return places.some((at, index) => index > 0 && at < (places[index - 1] ?? 0));
  };
  const [mine, theirs] = [moved('mine'), moved('theirs')];
  if (mine !== theirs) return mine ? 'mine' : 'theirs';
  const text = (side: 'mine' | 'theirs'): string => sides[side].map((row) => rowKey(row, columns)).join('\n');
  return text('mine') <= text('theirs') ? 'mine' : 'theirs';
}
