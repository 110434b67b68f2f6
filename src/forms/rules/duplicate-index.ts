import type { CheckedRow } from '../check-row';
import type { Form } from '../form';
import type { Issue } from '../issue';
import { issue } from './rule';

/**
 * Rows alike in the columns that tell activities apart (`row.duplicate`). Kept up to date row by row, so that an
 * edit costs as much as the rows it makes alike or parts, whatever the size of the form.
 */
export class DuplicateIndex {
  private readonly keys: (string | null)[] = [];
  /** Key → rows that carry it, in ascending order. */
  private readonly groups = new Map<string, number[]>();
  private readonly column: string | null;

  constructor(private readonly form: Form) {
    const isText = (id: string): boolean => form.columns.some((one) => one.id === id && one.type === 'text');
    this.column = form.duplicateBy.find(isText) ?? form.duplicateBy[0] ?? null;
  }

  /** Notes a row as it is now; gives the other rows whose finding has changed by it. */
  set(at: number, row: Pick<CheckedRow, 'blank' | 'cells'>): readonly number[] {
    const key = this.keyOf(row);
    const old = this.keys[at] ?? null;
    this.keys[at] = key;
    if (key === old) return [];
    return [...this.leave(at, old), ...this.join(at, key)];
  }

  /** The finding on a row, which names the first row it repeats, or the next one where it is the first itself. */
  issuesOf(at: number): readonly Issue[] {
    const key = this.keys[at] ?? null;
    const group = key === null ? undefined : this.groups.get(key);
    if (group === undefined || group.length < 2) return [];
    const other = group[0] === at ? group[1] : group[0];
    return [issue('row.duplicate', at, this.column, { other: (other ?? at) + 1 })];
  }

  private keyOf({ blank, cells }: Pick<CheckedRow, 'blank' | 'cells'>): string | null {
    if (blank || this.form.duplicateBy.length === 0) return null;
    const parts = this.form.duplicateBy.map((column) => cells[column]?.canonical.replace(/\s/g, '') ?? '');
    return parts.includes('') ? null : JSON.stringify(parts);
  }

  private leave(at: number, key: string | null): readonly number[] {
    const group = key === null ? undefined : this.groups.get(key);
    if (key === null || group === undefined) return [];
    const place = group.indexOf(at);
    group.splice(place, 1);
    if (group.length === 0) this.groups.delete(key);
    // All name the first; only the first names the second.
    if (place === 0 || group.length === 1) return [...group];
    return place === 1 ? group.slice(0, 1) : [];
  }

  private join(at: number, key: string | null): readonly number[] {
    if (key === null) return [];
    const group = this.groups.get(key);
    if (group === undefined) {
      this.groups.set(key, [at]);
      return [];
    }
    const place = placeIn(group, at);
    group.splice(place, 0, at);
    if (place === 0) return group.slice(1);
    return place === 1 ? group.slice(0, 1) : [];
  }
}

/** Where a number belongs in an ascending list. */
function placeIn(list: readonly number[], wanted: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
