import { HostError } from '../../../src/hosts/host-error';
import type { SheetChange } from '../../../src/sheets/sheet-change';
import { withRowsInserted } from './memory-rows';
import { withCells, type MemorySheet } from './memory-sheet';

/** A sheet after one change, or a refusal. */
export function withChange(sheet: MemorySheet, change: SheetChange): MemorySheet {
  switch (change.kind) {
    case 'write': {
      const { at, values } = change;
      const columns = values[0]?.length ?? 0;
      if (values.some((row) => row.length !== columns)) throw new HostError('host.failed', 'ragged write');
      const area = { ...at, rows: values.length, columns };
      requireInside(at.row, at.column);
      return withCells(sheet, area, (cell, row, column) => {
        const value = values[row - at.row]?.[column - at.column] ?? null;
        const style = cell?.style === undefined ? {} : { style: cell.style };
        return { value: value === '' ? null : value, ...style };
      });
    }
    case 'style':
      requireInside(change.area.row, change.area.column);
      return withCells(sheet, change.area, (cell) => ({ value: null, ...cell, style: change.style }));
    case 'insert-rows':
      requireInside(change.row, change.count - 1);
      return withRowsInserted(sheet, change.row, change.count);
  }
}

function requireInside(...numbers: readonly number[]): void {
  if (numbers.some((number) => number < 0)) throw new HostError('host.failed', 'outside the sheet');
}
