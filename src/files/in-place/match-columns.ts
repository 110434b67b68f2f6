import type { ManagedTablePlan } from './managed-table-plan';
import type { SheetTable } from './sheet/sheet-table';

export interface MatchedColumn {
  readonly id: string;
  /** The column of the sheet, from 0; null where it is gone. */
  readonly place: number | null;
  /** The header that stands there now. */
  readonly header: string | null;
}

/**
 * Finds the columns of a plan by their headers, wherever they stand. One whose header is gone is the column with
 * the number it had at first, if that one bears a header of nobody else's: somebody has renamed it. Where the others
 * have other numbers than at first, a program has numbered them anew, and numbers say nothing.
 */
export function matchColumns({ columns, headers }: ManagedTablePlan, table: SheetTable): MatchedColumn[] {
  const places = new Map(table.columns.map(({ header }, index) => [plain(header), index]));
  const planned = new Set(headers.map(plain));
  const numbersHold = headers.every((header, index) => {
    const at = places.get(plain(header));
    return at === undefined || table.columns[at]?.id === String(index + 1);
  });
  const renamed = new Map(
    table.columns.flatMap(({ id, header }, index) =>
      numbersHold && !planned.has(plain(header)) ? [[id, index]] : [],
    ),
  );
  const matched = headers.map(
    (header, index) => places.get(plain(header)) ?? renamed.get(String(index + 1)) ?? null,
  );
  return columns.map((id, index) => {
    const at = matched[index] ?? null;
    return {
      id,
      place: at === null ? null : table.area.left + at,
      header: at === null ? null : (table.columns[at]?.header ?? null),
    };
  });
}

function plain(header: string): string {
  return header.replace(/\s+/g, '').toLowerCase();
}
