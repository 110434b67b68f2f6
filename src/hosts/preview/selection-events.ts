import { SheetsSelectionsService } from '@univerjs/preset-sheets-core';
import type { SheetSelection } from '../host';
import type { GridSession } from './grid-session';
import { Listeners } from '../listeners';

/** Tells of each cell that becomes the active one, by mouse, keyboard or `select`. */
export function watchSelection(session: GridSession): Listeners<SheetSelection> {
  const listeners = new Listeners<SheetSelection>();
  let last = '';
  // Enter gives an event without a cell, and then one with the cell below.
  session.get(SheetsSelectionsService).selectionChanged$.subscribe((selections) => {
    const primary = selections?.at(-1)?.primary;
    if (!primary) return;
    const sheet = session.workbook.getActiveSheet().getSheetId();
    const address = { row: primary.actualRow, column: primary.actualColumn };
    const now = `${sheet} ${String(address.row)} ${String(address.column)}`;
    if (now === last) return;
    last = now;
    listeners.tell({ sheet, address });
  });
  return listeners;
}
