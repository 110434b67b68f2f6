import { Direction, type IMutationInfo, type IRange } from '@univerjs/core';
import {
  copyRangeStyles,
  InsertRowMutation,
  InsertRowMutationUndoFactory,
  RemoveRowMutation,
  SetRangeValuesMutation,
  SheetInterceptorService,
  type IInsertRowMutationParams,
} from '@univerjs/preset-sheets-core';
import type { SheetChange } from '../../sheets/sheet-change';
import type { GridSession } from './grid-session';
import { extendRules } from './extend-rules';
import type { UndoableStep } from './undoable-step';
import { makeRoom } from './write-change';

/** The command whose followers move merges, formulas and rules along; its type is not exported. */
const insertRowCommand = 'sheet.command.insert-row';

/**
 * Inserts rows as the grid's own command does (merges, formulas and dropdowns below move along), but as part of a
 * step, and with the styles, the height and the dropdowns of the row above.
 */
export function insertRows(
  session: GridSession,
  step: UndoableStep,
  sheet: string,
  { row, count }: Extract<SheetChange, { readonly kind: 'insert-rows' }>,
): void {
  makeRoom(session, step, sheet, { row, column: 0, rows: 1, columns: 1 });
  const worksheet = session.worksheet(sheet);
  const above = row - 1;
  const lastColumn = worksheet.getColumnCount() - 1;
  const range: IRange = { startRow: row, endRow: above + count, startColumn: 0, endColumn: lastColumn };
  const target = session.target(sheet);
  const insert: IInsertRowMutationParams = { ...target, range };
  const model = above >= 0 ? worksheet.getRowManager().getRow(above) : undefined;
  if (model) insert.rowInfo = Array.from({ length: count }, () => ({ ...model }));
  const undo = InsertRowMutationUndoFactory(session.univer.__getInjector(), insert);
  const styles = above >= 0 ? copyRangeStyles(worksheet, row, above + count, 0, lastColumn, true, above) : {};
  const interceptors = session.get(SheetInterceptorService);
  const command = {
    id: insertRowCommand,
    params: { ...target, range, direction: Direction.DOWN, cellValue: styles },
  };
  const along = interceptors.onCommandExecute(command);
  step.run(
    [
      ...(along.preRedos ?? []),
      { id: InsertRowMutation.id, params: insert },
      { id: SetRangeValuesMutation.id, params: { ...target, cellValue: styles } },
      ...along.redos,
    ],
    [...(along.preUndos ?? []), { id: RemoveRowMutation.id, params: undo }, ...along.undos],
  );
  const after: { redos: IMutationInfo[]; undos: IMutationInfo[] } = interceptors.afterCommandExecute(command);
  step.run(after.redos, after.undos);
  extendRules(session, step, sheet, above, count);
}
