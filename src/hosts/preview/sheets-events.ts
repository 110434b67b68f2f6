import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/preset-sheets-core';
import type { GridSession } from './grid-session';
import { Listeners } from '../listeners';

const changes: ReadonlySet<string> = new Set([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetActiveOperation.id,
  SetWorksheetHideMutation.id,
  SetWorksheetNameMutation.id,
  SetWorksheetOrderMutation.id,
]);

/** Tells once of whatever happens to the sheets in one go. */
export function watchSheets(session: GridSession): Listeners<void> {
  const listeners = new Listeners<void>();
  let told = true;
  session.commands.onCommandExecuted(({ id }) => {
    if (!changes.has(id) || !told) return;
    told = false;
    queueMicrotask(() => {
      told = true;
      listeners.tell();
    });
  });
  return listeners;
}
