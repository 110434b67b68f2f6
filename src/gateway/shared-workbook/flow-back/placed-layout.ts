import type { ManagedSheetState } from '../../../files/in-place/managed-sheet-state';
import type { LayoutRow, SheetLayout } from '../../../sheets/layout';
import { bodyTextStyle } from '../../../sheets/official-style';
import { removedRow } from '../../../sheets/removed-row';
import { tableReach } from '../table-reach';

/** What is to become of rows of one managed sheet that are not as they were written. */
export interface TakenInSheet {
  readonly state: ManagedSheetState;
  /** Key → the row of the sheet, from 0, that is to carry it and does not yet. */
  readonly places: ReadonlyMap<string, number>;
  /** The same for rows that are no longer there: they are to be marked so. */
  readonly gone: ReadonlyMap<string, number>;
  /** Rows of the sheet, from 0, whose key is nobody's: what people have typed there stays, without it. */
  readonly released: readonly number[];
}

/**
 * Says of rows that people have typed, copied or sorted away from their keys where they stand, empties those that are
 * no longer there, lets go of those that are nobody's, and lets the table reach down to all that are ours.
 */
export function placedLayout(layout: SheetLayout, sheets: ReadonlyMap<string, TakenInSheet>): SheetLayout {
  const { managed } = layout;
  const taken = managed && sheets.get(managed.id);
  if (!taken) return layout;
  const { state, places } = taken;
  const body = layout.frozenRows + managed.rows.length;
  const strays = new Set(taken.released);
  const released = state.rows.filter(({ row }) => strays.has(row));
  const wanted = new Set(managed.rows.map(({ key }) => key));
  const gone = [...taken.gone].filter(([key]) => !wanted.has(key));
  // Left behind by a row that was sorted away from its key; two rows of one key would both be taken for it.
  const empty = state.rows.filter(({ key, removed }) => removed && key !== null && places.has(key));
  return {
    ...layout,
    rows: [
      ...layout.rows.slice(0, body),
      ...gone.map(([key]) => removedRow(managed, key)),
      ...released.map(({ cells }) => asItStands(managed.columns, cells)),
      ...empty.map(() => ({ cells: [] })),
    ],
    managed: {
      ...managed,
      ...tableReach(state),
      rows: [
        ...managed.rows.map((row) => {
          const at = places.get(row.key);
          return at === undefined ? row : { ...row, at };
        }),
        ...gone.map(([key, at]) => ({ key, at })),
        // No row of the ledger has such a key, and none is written.
        ...[...released, ...empty].map(({ row }) => ({ key: `released ${String(row)}`, at: row })),
      ],
    },
  };
}

/** The keys' column is the last, and blank. */
function asItStands(
  columns: readonly string[],
  cells: ManagedSheetState['rows'][number]['cells'],
): LayoutRow {
  return {
    cells: columns.map((id, index) => ({
      value: index === columns.length - 1 ? null : (cells[id] ?? null),
      style: bodyTextStyle,
    })),
  };
}
