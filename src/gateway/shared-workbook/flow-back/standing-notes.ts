import type { ManagedSheetState } from '../../../files/in-place/managed-sheet-state';
import type { SheetLayout } from '../../../sheets/layout';
import type { WorkbookNote } from '../../ledger/workbook-note';
import type { SheetRow } from './sheet-rows';

/** Of so many rows of one sheet, from the top, it is told at most: other notes are to be seen, too. */
const mostTold = 50;

/** What the office is to know of a sheet for as long as it is so. */
export function standingNotes(
  state: ManagedSheetState,
  layout: SheetLayout | undefined,
  strays: readonly SheetRow[],
  apart: readonly SheetRow[],
): readonly WorkbookNote[] {
  const { sheet, columns } = state;
  const headers = layout?.rows[layout.frozenRows - 1]?.cells ?? [];
  const lost = columns.flatMap(({ place }, index) =>
    place === null ? [String(headers[index]?.value ?? '')] : [],
  );
  return [
    ...(state.renamed && layout ? [{ kind: 'sheet-renamed', sheet, was: layout.name } as const] : []),
    ...(lost.length > 0 ? [{ kind: 'columns-lost', sheet, columns: lost } as const] : []),
    ...(state.columnsMoved ? [{ kind: 'columns-moved', sheet } as const] : []),
    ...strays.slice(0, mostTold).map(({ place }) => ({ kind: 'stray-row', sheet, row: place + 1 }) as const),
    ...apart.slice(0, mostTold).map(({ place }) => ({ kind: 'row-apart', sheet, row: place + 1 }) as const),
  ];
}
