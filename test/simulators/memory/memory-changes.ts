import { HostError } from '../../../src/hosts/host-error';
import { senselessIn } from '../../../src/sheets/senseless-change';
import type { SheetChange } from '../../../src/sheets/sheet-change';
import { withRowsInserted } from './memory-rows';
import { withCells, type MemorySheet } from './memory-sheet';

/** A sheet after one change, or a refusal. */
export function withChange(sheet: MemorySheet, change: SheetChange): MemorySheet {
  const senseless = senselessIn(change);
  if (senseless !== null) throw new HostError('host.failed', senseless);
  switch (change.kind) {
    case 'write': {
      const { at, values } = change;
      const columns = values[0]?.length ?? 0;
      const area = { ...at, rows: values.length, columns };
      return withCells(sheet, area, (cell, row, column) => {
        const value = values[row - at.row]?.[column - at.column] ?? null;
        const style = cell?.style === undefined ? {} : { style: cell.style };
        return { value: value === '' ? null : value, ...style };
      });
    }
    case 'style':
      return withCells(sheet, change.area, (cell) => ({ value: null, ...cell, style: change.style }));
    case 'insert-rows':
      return withRowsInserted(sheet, change.row, change.count);
  }
}
