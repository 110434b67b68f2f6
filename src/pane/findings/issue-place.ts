import type { Address } from '../../sheets/layout';
import type { SheetReading } from '../document/sheet-reading';

interface Placed {
  readonly code: string;
  readonly row: number | null;
  readonly column: string | null;
}

/** Where on the sheet an issue stands; null for one on the form as a whole. */
export function placeOf(issue: Placed, reading: SheetReading): Address | null {
  if (reading.kind === 'no-table') return null;
  const { table, sheetRows } = reading;
  if (issue.row === null) {
    const { unitLine } = table;
    return issue.code === 'unit.mismatch' && unitLine !== null
      ? { row: unitLine.row, column: unitLine.column }
      : null;
  }
  const row = sheetRows[issue.row];
  if (row === undefined) return null;
  const column = issue.column === null ? undefined : table.columns[issue.column];
  const columns: readonly number[] = Object.values(table.columns);
  return { row, column: column ?? Math.min(...columns) };
}
