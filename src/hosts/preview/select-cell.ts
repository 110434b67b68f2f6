import {
  getPrimaryForRange,
  ILayoutService,
  ScrollToCellCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/preset-sheets-core';
import type { Address } from '../../sheets/layout';
import { HostError } from '../host-error';
import type { GridSession } from './grid-session';

export function activateSheet(session: GridSession, sheet: string): void {
  session.worksheet(sheet);
  session.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, session.target(sheet));
}

/** Selects a cell as a click on it would: its sheet active, the cell in sight, the keyboard in the grid. */
export async function selectCell(session: GridSession, sheet: string, address: Address): Promise<void> {
  const worksheet = session.worksheet(sheet);
  const { row, column } = address;
  if (row >= worksheet.getRowCount() || column >= worksheet.getColumnCount())
    throw new HostError('host.failed', `no cell at row ${String(row)}, column ${String(column)}`);
  await commitTyping(session);
  if (session.workbook.getActiveSheet().getSheetId() !== sheet) activateSheet(session, sheet);
  const cell = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  const merged = worksheet.getMergedCell(row, column);
  const range = merged ?? cell;
  session.commands.syncExecuteCommand(SetSelectionsOperation.id, {
    ...session.target(sheet),
    selections: [{ range, primary: getPrimaryForRange(range, worksheet), style: null }],
  });
  await session.commands.executeCommand(ScrollToCellCommand.id, { range });
  session.get(ILayoutService).focus();
}

/** Ends typing in a cell as Enter would, so that what stands in the editor is not lost. */
export async function commitTyping(session: GridSession): Promise<void> {
  const workbook = session.api.getActiveWorkbook();
  if (workbook?.isCellEditing()) await workbook.endEditingAsync(true);
}
