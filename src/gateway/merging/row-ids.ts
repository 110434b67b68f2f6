import { randomBytes } from 'node:crypto';
import type { RawRow } from '../../forms/cell';
import type { Form } from '../../forms/form';
import { alignRows } from '../../sheets/merge/align-rows';

/** A version whose rows may live on in another one. */
export interface Lineage {
  readonly ids: readonly string[];
  /** For each row of the new version its place in that one; null where it has none. */
  readonly before: readonly (number | null)[];
}

/** Which rows of an earlier version the new rows are, by their content. */
export function lineageOf(
  form: Form,
  earlier: { readonly rows: readonly RawRow[]; readonly rowIds: readonly string[] },
  rows: readonly RawRow[],
): Lineage {
  return { ids: earlier.rowIds, before: alignRows(form, earlier.rows, rows).before };
}

/**
 * An id for each of `count` rows: that of the row it was in the first lineage that knows it, else a new one. No
 * two rows have the same.
 */
export function mintRowIds(count: number, lineages: readonly Lineage[]): readonly string[] {
  const taken = new Set<string>();
  const ids = new Array<string | undefined>(count).fill(undefined);
  for (const lineage of lineages)
    for (let row = 0; row < count; row += 1) {
      const before = lineage.before[row] ?? null;
      const id = before === null ? undefined : lineage.ids[before];
      if (ids[row] !== undefined || id === undefined || taken.has(id)) continue;
      ids[row] = id;
      taken.add(id);
    }
  return ids.map((id) => id ?? newRowId());
}

/** With a letter before it, so that no spreadsheet takes it for a number. */
function newRowId(): string {
  return `r${randomBytes(8).toString('hex')}`;
}
