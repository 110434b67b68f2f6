import type { CheckedRow } from '../forms/check-row';

/** A checked row as column id → canonical text and column id → value. */
export function rowContents(row: CheckedRow): {
  canonical: Record<string, string>;
  value: Record<string, unknown>;
} {
  const cells = Object.entries(row.cells);
  return {
    canonical: Object.fromEntries(cells.map(([column, cell]) => [column, cell.canonical])),
    value: Object.fromEntries(cells.map(([column, cell]) => [column, cell.value])),
  };
}
