import type { SheetChange } from '../../sheets/sheet-change';
import { HostError } from '../host-error';
import type { GridSession } from './grid-session';
import { insertRows } from './insert-rows-change';
import { undoableStep } from './undoable-step';
import { setStyle, writeValues } from './write-change';

/** Carries out changes in their order as one step; what can't be carried out is found before the first is. */
export function applyChanges(session: GridSession, sheet: string, changes: readonly SheetChange[]): void {
  session.worksheet(sheet);
  changes.forEach(requireSense);
  undoableStep(session, (step) => {
    for (const change of changes) {
      switch (change.kind) {
        case 'write':
          writeValues(session, step, sheet, change);
          break;
        case 'style':
          setStyle(session, step, sheet, change);
          break;
        case 'insert-rows':
          insertRows(session, step, sheet, change);
          break;
      }
    }
  });
}

function requireSense(change: SheetChange): void {
  const numbers =
    change.kind === 'write'
      ? [change.at.row, change.at.column]
      : change.kind === 'style'
        ? [change.area.row, change.area.column, change.area.rows - 1, change.area.columns - 1]
        : [change.row, change.count - 1];
  if (!numbers.every((number) => Number.isInteger(number) && number >= 0))
    throw new HostError('host.failed', `a change lies outside the sheet: ${JSON.stringify(numbers)}`);
  if (change.kind === 'write' && change.values.some((row) => row.length !== change.values[0]?.length))
    throw new HostError('host.failed', 'the rows of a write are not of one length');
}
