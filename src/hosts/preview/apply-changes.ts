import { senselessIn } from '../../sheets/senseless-change';
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
  const senseless = senselessIn(change);
  if (senseless !== null) throw new HostError('host.failed', senseless);
}
