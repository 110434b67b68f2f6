import type { Area } from '../../sheets/layout';
import type { SheetEdit } from '../host';
import { editsOf } from './edited-area';
import type { GridSession } from './grid-session';
import { Listeners } from '../listeners';
import { isOwnWrite } from './own-write';
import type { Recalculation } from './recalculation';

/** Watches the grid's mutations and tells of the person's edits: one event a sheet, however many mutations it took. */
export function watchEdits(session: GridSession, recalculation: Recalculation): Listeners<SheetEdit> {
  const listeners = new Listeners<SheetEdit>();
  const pending = new Map<string, Area | null>();
  session.commands.onCommandExecuted((command, options) => {
    if (isOwnWrite(options) || (options?.['fromFormula'] === true && recalculation.isOurs)) return;
    for (const { sheet, area } of editsOf(command)) {
      if (pending.size === 0) queueMicrotask(flush);
      pending.set(sheet, pending.has(sheet) ? around(pending.get(sheet) ?? null, area) : area);
    }
  });
  const flush = (): void => {
    const edits = [...pending];
    pending.clear();
    for (const [sheet, area] of edits) listeners.tell({ sheet, area });
  };
  return listeners;
}

function around(one: Area | null, other: Area | null): Area | null {
  if (!one || !other) return null;
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}
