import type { RawCell, RawRow } from '../../../forms/cell';
import { sameValue } from '../../../files/in-place/rows/same-value';
import type { BaseVersion } from './base-version';
import type { ClaimedRows } from './claim-rows';
import { saysSomething, type SheetRow } from './sheet-rows';

/** A row of a unit's form as the workbook has it now. */
export interface EditedRow {
  readonly raw: RawRow;
  /** Its place in the version the workbook was given; null for a new row. */
  readonly before: number | null;
  /** Where it stands on the sheet, and the key it has there; null for a blank row, which is not shown. */
  readonly shown: SheetRow | null;
}

/** What people have made of one unit's form in the workbook. */
export interface UnitEdits {
  readonly base: BaseVersion;
  /** In the order of the version, new rows behind it. */
  readonly rows: readonly EditedRow[];
  readonly changedCells: number;
  readonly addedRows: number;
  readonly deletedRows: number;
}

export function unitEdits(base: BaseVersion, { kept, added }: ClaimedRows): UnitEdits {
  const rows: EditedRow[] = [];
  let changedCells = 0;
  let deletedRows = 0;
  base.rows.forEach(({ raw, shown }, before) => {
    const now = kept.get(base.unit)?.[before] ?? null;
    if (shown === null) {
      rows.push({ raw, before, shown: null });
      return;
    }
    const changes = now && changesOf(now, shown);
    // A row that was emptied is as good as a deleted one. One without a change says all in columns that are gone.
    if (!now || !changes || (changes.length > 0 && !saysSomething(now))) {
      deletedRows += 1;
      return;
    }
    changedCells += changes.length;
    rows.push({ raw: { ...raw, ...Object.fromEntries(changes) }, before, shown: now });
  });
  const fresh = added.get(base.unit) ?? [];
  for (const row of fresh) rows.push({ raw: { ...row.cells }, before: null, shown: row });
  return { base, rows, changedCells, addedRows: fresh.length, deletedRows };
}

export function isEdited({ changedCells, addedRows, deletedRows }: UnitEdits): boolean {
  return changedCells + addedRows + deletedRows > 0;
}

function changesOf(
  { cells }: SheetRow,
  shown: Readonly<Record<string, RawCell>>,
): readonly (readonly [string, RawCell])[] {
  return Object.entries(cells).filter(([id, cell]) => !sameValue(cell, shown[id] ?? null));
}
