import type { ManagedSheetsState, ManagedSheetState } from '../../files/in-place/managed-sheet-state';
import { textOf, type RawCell } from '../../forms/cell';
import type { LayoutRow, SheetLayout } from '../../sheets/layout';
import type { ManagedTable } from '../../sheets/managed-table';
import { removedRow } from '../../sheets/removed-row';
import { tableReach } from './table-reach';

/**
 * Layouts that say of every row of the managed sheets what is to become of it, so that nothing stands there twice once
 * they are updated: a row that has lost its key gets it back where its content says which one, and one that is free
 * where not; what is left over (typed, copied) is emptied and marked 已删除.
 */
export function tidiedLayouts(layouts: readonly SheetLayout[], state: ManagedSheetsState): SheetLayout[] {
  return layouts.map((layout) => {
    const sheet = state.sheets.find(({ id }) => id === layout.managed?.id);
    return layout.managed && sheet ? tidied(layout, layout.managed, sheet) : layout;
  });
}

function tidied(layout: SheetLayout, plan: ManagedTable, sheet: ManagedSheetState): SheetLayout {
  const managed = { ...plan, ...tableReach(sheet) };
  const there = new Set<string>();
  const strays = sheet.rows.filter(({ key, removed, apart }) => {
    const first = key !== null && !there.has(key);
    if (first) there.add(key);
    // What stands apart from the table without a key may be anything.
    return !first && !removed && !(apart && key === null);
  });
  if (strays.length === 0) return { ...layout, managed };

  const body = layout.rows.slice(layout.frozenRows, layout.frozenRows + managed.rows.length);
  const missing = managed.rows.flatMap(({ key }, index) =>
    there.has(key) ? [] : [{ key, says: contentOf(sheet, managed, wantedCells(managed, body[index])) }],
  );
  const places = new Map<string, number>();
  const alike = new Map<string, string[]>();
  for (const { key, says } of missing) alike.set(says, [...(alike.get(says) ?? []), key]);
  const unlike = strays.filter(({ row, cells }) => {
    const key = alike.get(contentOf(sheet, managed, cells))?.shift();
    if (key !== undefined) places.set(key, row);
    return key === undefined;
  });
  const free = missing.flatMap(({ key }) => (places.has(key) ? [] : key));
  unlike.slice(0, free.length).forEach(({ row }, index) => places.set(free[index] ?? '', row));
  const over = unlike.slice(free.length).map(({ row }, index) => ({ at: row, key: spareKey(there, index) }));
  return {
    ...layout,
    rows: [
      ...layout.rows.slice(0, layout.frozenRows),
      ...body,
      ...over.map(({ key }) => removedRow(managed, key)),
    ],
    managed: {
      ...managed,
      rows: [
        ...managed.rows.map((row) => {
          const at = places.get(row.key);
          return at === undefined ? row : { ...row, at };
        }),
        ...over,
      ],
    },
  };
}

function wantedCells({ columns }: ManagedTable, row: LayoutRow | undefined): Record<string, RawCell> {
  return Object.fromEntries(columns.map((id, index) => [id, row?.cells[index]?.value ?? null]));
}

/** What a row says, key aside, in the columns that people have not deleted. */
function contentOf(
  { columns }: ManagedSheetState,
  managed: ManagedTable,
  cells: Readonly<Record<string, RawCell>>,
): string {
  const there = columns.filter(
    ({ id, place }) => place !== null && managed.columns.indexOf(id) < managed.columns.length - 1,
  );
  return JSON.stringify(there.map(({ id }) => textOf(cells[id]).trim()));
}

/** A key that no row has; the ledger gives none that looks so. */
function spareKey(there: Set<string>, index: number): string {
  let key = `tidied-${index + 1}`;
  for (let number = index + 1; there.has(key); number += 1) key = `tidied-${number}`;
  there.add(key);
  return key;
}
