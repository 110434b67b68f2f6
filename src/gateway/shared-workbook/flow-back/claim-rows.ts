import type { RawCell } from '../../../forms/cell';
import type { Form } from '../../../forms/form';
import { sameValue } from '../../../files/in-place/rows/same-value';
import { alignRows } from '../../../sheets/merge/align-rows';
import { contentColumns, rowKey } from '../../../sheets/merge/row-key';
import type { BaseRow, BaseVersion } from './base-version';
import { saysSomething, type SheetRow } from './sheet-rows';

/** Which rows of the sheet are whose. */
export interface ClaimedRows {
  /** By unit: for each row of its version the sheet's row that it is now; null where it is gone. */
  readonly kept: ReadonlyMap<string, readonly (SheetRow | null)[]>;
  /** By unit: rows that its version does not have, from the top. */
  readonly added: ReadonlyMap<string, readonly SheetRow[]>;
  /** Rows of nobody: no unit is named, and no key says whose they are. */
  readonly strays: readonly SheetRow[];
}

interface Owned {
  readonly unit: string;
  readonly at: number;
}

/**
 * Finds for the rows of a sheet the rows they were: by key, unless the row names another unit or says what another row
 * said that no longer does (somebody has sorted without the hidden column, or moved the row); of rows with the same key
 * the one that has stayed as it was, or the first; all others by their content, among what is left of the unit they
 * name.
 */
export function claimRows(
  form: Form,
  sheet: readonly SheetRow[],
  bases: readonly BaseVersion[],
): ClaimedRows {
  const owners = new Map<string, Owned>();
  for (const { unit, rows } of bases)
    rows.forEach(({ id, shown }, at) => {
      if (shown !== null) owners.set(id, { unit, at });
    });
  const keyed = new Map<string, SheetRow[]>();
  const loose = new Map<string, SheetRow[]>();
  const strays: SheetRow[] = [];
  for (const row of sheet) {
    const owner = row.key === null ? undefined : owners.get(row.key);
    if (row.key !== null && owner && (row.unit === null || row.unit === owner.unit)) put(keyed, row.key, row);
    else if (row.unit !== null) put(loose, row.unit, row);
    else if (saysSomething(row)) strays.push(row);
  }

  const kept = new Map<string, readonly (SheetRow | null)[]>();
  const added = new Map<string, readonly SheetRow[]>();
  for (const { unit, rows } of bases) {
    const unchanged = rows.map((base) => keyed.get(base.id)?.find((row) => isAsShown(row, base)) ?? null);
    const elsewhere = new ContentsGone(form, rows, unchanged);
    const found = rows.map((base, at): SheetRow | null => {
      const same = keyed.get(base.id) ?? [];
      const one = unchanged[at] ?? same.find((row) => !elsewhere.has(row)) ?? null;
      for (const other of same) if (other !== one) put(loose, unit, other);
      return one;
    });
    const waiting = (loose.get(unit) ?? [])
      .filter(saysSomething)
      .sort((one, other) => one.place - other.place);
    const gone = rows.flatMap(({ shown }, at) =>
      shown !== null && found[at] === null ? [{ shown, at }] : [],
    );
    const { before } = alignRows(
      form,
      gone.map(({ shown }) => shown),
      waiting.map(({ cells }) => cells),
    );
    const fresh: SheetRow[] = [];
    waiting.forEach((row, index) => {
      const was = gone[before[index] ?? -1];
      if (was) found[was.at] = row;
      else fresh.push(row);
    });
    kept.set(unit, found);
    added.set(unit, fresh);
  }
  return { kept, added, strays };
}

/** What a unit's rows said that no longer stand, as they were, under their own keys. */
class ContentsGone {
  readonly #columns: readonly string[];
  readonly #shown: readonly Readonly<Record<string, RawCell>>[];
  /** By the columns that are there, which are the same for all rows of a sheet. */
  #keys: ReadonlySet<string> | null = null;

  constructor(form: Form, rows: readonly BaseRow[], unchanged: readonly (SheetRow | null)[]) {
    this.#columns = contentColumns(form);
    this.#shown = rows.flatMap(({ shown }, at) => (shown === null || unchanged[at] ? [] : [shown]));
  }

  /** Whether one of them stands in this row: somebody has sorted without the hidden column. */
  has({ cells }: SheetRow): boolean {
    const there = this.#columns.filter((id) => id in cells);
    this.#keys ??= new Set(this.#shown.map((shown) => rowKey(shown, there)));
    return this.#keys.has(rowKey(cells, there));
  }
}

function isAsShown({ cells }: SheetRow, { shown }: BaseRow): boolean {
  return Object.entries(cells).every(([id, cell]) => sameValue(cell, shown?.[id] ?? null));
}

function put<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
