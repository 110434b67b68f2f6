import { textOf } from '../../forms/cell';
import { sequenceColumn, type Form } from '../../forms/form';
import { cellAt } from '../../sheets/grid';
import type { SheetChange } from '../../sheets/sheet-change';
import type { TableReading } from '../document/sheet-reading';

/** Writes 序号 as 1, 2, 3 … beside the rows; nothing where it already stands so. Neighbours go in one block. */
export function sequenceChanges(reading: TableReading, form: Form): readonly SheetChange[] {
  const id = sequenceColumn(form)?.id;
  const column = id === undefined ? undefined : reading.table.columns[id];
  if (column === undefined) return [];
  const changes: { kind: 'write'; at: { row: number; column: number }; values: number[][] }[] = [];
  reading.sheetRows.forEach((row, index) => {
    if (textOf(cellAt(reading.grid, row, column)).trim() === String(index + 1)) return;
    const last = changes[changes.length - 1];
    if (last !== undefined && last.at.row + last.values.length === row) last.values.push([index + 1]);
    else changes.push({ kind: 'write', at: { row, column }, values: [[index + 1]] });
  });
  return changes;
}
