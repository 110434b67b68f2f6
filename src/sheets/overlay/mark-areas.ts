import type { Severity } from '../../forms/severity';
import type { Area } from '../layout';
import type { CellMark } from '../marks';

/** Marked cells of one severity as blocks: cells below each other make one. */
export interface MarkAreas {
  readonly severity: Severity;
  readonly areas: readonly Area[];
}

/** The blocks of marked cells, at most `most` in one piece, so that a piece is cheap to draw anew. */
export function markAreas(cells: readonly CellMark[], most: number): readonly MarkAreas[] {
  const bySeverity = new Map<Severity, CellMark[]>();
  for (const cell of cells) {
    const alike = bySeverity.get(cell.severity);
    if (alike) alike.push(cell);
    else bySeverity.set(cell.severity, [cell]);
  }
  return [...bySeverity].flatMap(([severity, alike]) => {
    const areas = blocksOf(alike);
    return Array.from({ length: Math.ceil(areas.length / most) }, (_, piece) => ({
      severity,
      areas: areas.slice(piece * most, (piece + 1) * most),
    }));
  });
}

function blocksOf(cells: readonly CellMark[]): readonly Area[] {
  const blocks: { row: number; column: number; rows: number; columns: number }[] = [];
  const sorted = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  for (const { row, column } of sorted) {
    const last = blocks[blocks.length - 1];
    if (last?.column === column && last.row + last.rows >= row)
      last.rows = Math.max(last.rows, row - last.row + 1);
    else blocks.push({ row, column, rows: 1, columns: 1 });
  }
  // From above to below, so that a piece holds neighbours.
  return blocks.sort((one, other) => one.row - other.row || one.column - other.column);
}
