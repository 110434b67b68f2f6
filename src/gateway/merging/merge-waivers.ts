import type { RawRow } from '../../forms/cell';
import type { Form } from '../../forms/form';
import type { Waiver } from '../../protocol/wire';
import { cellKey, contentColumns } from '../../sheets/merge/row-key';

/** One side of a merge: its rows and waivers, and for each merged row its place there. */
export interface WaivingSide {
  readonly rows: readonly RawRow[];
  readonly waivers: readonly Waiver[];
  readonly places: readonly (number | null)[];
}

/**
 * The waivers of both sides, moved to where their rows are now. A waiver speaks of what stood in its cell, or in
 * its row where it names no cell: it lapses where the merge has put something else there.
 */
export function mergeWaivers(
  form: Form,
  merged: readonly RawRow[],
  sides: readonly WaivingSide[],
): readonly Waiver[] {
  const waivers = new Map<string, Waiver>();
  for (const { rows, waivers: given, places } of sides) {
    const mergedPlaces = new Map(
      places.flatMap((place, at) => (place === null ? [] : [[place, at] as const])),
    );
    for (const waiver of given) {
      const row = waiver.row === null ? null : mergedPlaces.get(waiver.row);
      if (row === undefined || !stillHolds(form, waiver, rows, row === null ? undefined : merged[row]))
        continue;
      const key = JSON.stringify([waiver.code, row, waiver.column]);
      if (!waivers.has(key)) waivers.set(key, { ...waiver, row });
    }
  }
  return [...waivers.values()];
}

function stillHolds(
  form: Form,
  { row, column }: Waiver,
  rows: readonly RawRow[],
  now: RawRow | undefined,
): boolean {
  const then = row === null ? undefined : rows[row];
  if (!then || !now) return row === null;
  const columns = column === null ? contentColumns(form) : [column];
  return columns.every((id) => cellKey(then, id) === cellKey(now, id));
}
