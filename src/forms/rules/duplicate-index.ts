import type { CheckedRow } from '../check-row';
import type { Form } from '../form';
import type { Issue } from '../issue';
import { issue, noIssues } from './rule';

/**
 * Rows alike in the columns that tell activities apart (`row.duplicate`). Kept up to date row by row, so that an
 * edit costs as much as the rows it makes alike or parts, whatever the size of the form.
 */
export class DuplicateIndex {
  private readonly keys: (string | null)[] = [];
  /** Key → the row that carries it, or the rows, in ascending order. */
  private readonly groups = new Map<string, number | number[]>();
  /** Rows that are not alone with their key. */
  private readonly repeated = new Set<number>();
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
    if (!this.repeated.has(at)) return noIssues;
    const group = this.groups.get(this.keys[at] ?? '');
    if (!Array.isArray(group)) return noIssues;
    const other = group[0] === at ? group[1] : group[0];
    return [issue('row.duplicate', at, this.column, { other: (other ?? at) + 1 })];
  }

  private keyOf({ blank, cells }: Pick<CheckedRow, 'blank' | 'cells'>): string | null {
    if (blank || this.form.duplicateBy.length === 0) return null;
    let key = '';
    for (const column of this.form.duplicateBy) {
      const part = withoutSpace(cells[column]?.canonical ?? '');
      if (part === '') return null;
      key = key === '' ? part : `${key}\n${part}`;
    }
    return key;
  }

  private leave(at: number, key: string | null): readonly number[] {
    const group = key === null ? undefined : this.groups.get(key);
    if (key === null || group === undefined) return [];
    if (typeof group === 'number') {
      this.groups.delete(key);
      return [];
    }
    this.repeated.delete(at);
    const place = group.indexOf(at);
    group.splice(place, 1);
    const [only, ...others] = group;
    if (only !== undefined && others.length === 0) {
      this.groups.set(key, only);
      this.repeated.delete(only);
      return [only];
    }
    // All name the first; only the first names the second.
    if (place === 0) return [...group];
    return place === 1 ? group.slice(0, 1) : [];
  }

  private join(at: number, key: string | null): readonly number[] {
    if (key === null) return [];
    const known = this.groups.get(key);
    if (known === undefined) {
      this.groups.set(key, at);
      return [];
    }
    const group = typeof known === 'number' ? [known] : known;
    const place = placeIn(group, at);
    group.splice(place, 0, at);
    this.groups.set(key, group);
    this.repeated.add(at);
    if (group.length === 2) group.forEach((one) => this.repeated.add(one));
    if (place === 0) return group.slice(1);
    return place === 1 ? group.slice(0, 1) : [];
  }
}

function withoutSpace(text: string): string {
  return /\s/.test(text) ? text.replace(/\s/g, '') : text;
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
