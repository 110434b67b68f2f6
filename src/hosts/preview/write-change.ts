import type { ICellData, IMutationInfo, Worksheet } from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  type ISetRangeValuesMutationParams,
} from '@univerjs/preset-sheets-core';
import type { Area } from '../../sheets/layout';
import type { SheetChange } from '../../sheets/sheet-change';
import { gridValue } from './cell-value';
import type { GridSession } from './grid-session';
import { gridStyle } from './grid-style';
import { rowHeightsOf } from './row-heights';
import type { UndoableStep } from './undoable-step';

type Change<Kind> = Extract<SheetChange, { readonly kind: Kind }>;

/** Writes values in one mutation, whatever their number, and fits the rows to the text. */
export function writeValues(
  session: GridSession,
  step: UndoableStep,
  sheet: string,
  change: Change<'write'>,
): void {
  const { at, values } = change;
  const columns = values[0]?.length ?? 0;
  if (columns === 0) return;
  const area = { ...at, rows: values.length, columns };
  setCells(session, step, sheet, area, (row, column) =>
    gridValue(values[row - at.row]?.[column - at.column] ?? null),
  );
  const fit = rowHeightsOf(session, sheet, at.row, values.length);
  step.run(fit.redos, fit.undos);
}

export function setStyle(
  session: GridSession,
  step: UndoableStep,
  sheet: string,
  change: Change<'style'>,
): void {
  const style = gridStyle(change.style);
  setCells(session, step, sheet, change.area, () => ({ s: style }));
}

function setCells(
  session: GridSession,
  step: UndoableStep,
  sheet: string,
  area: Area,
  cell: (row: number, column: number) => ICellData,
): void {
  makeRoom(session, step, sheet, area);
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const cells: Record<number, ICellData> = {};
    for (let column = area.column; column < area.column + area.columns; column += 1)
      cells[column] = cell(row, column);
    cellValue[row] = cells;
  }
  const params: ISetRangeValuesMutationParams = {
    ...session.target(sheet),
    cellValue,
  };
  const undo = SetRangeValuesUndoMutationFactory(session.univer.__getInjector(), params);
  step.run([{ id: SetRangeValuesMutation.id, params }], [{ id: SetRangeValuesMutation.id, params: undo }]);
}

/** The grid has an edge, outside which it would write without drawing: it is moved first. */
export function makeRoom(session: GridSession, step: UndoableStep, sheet: string, area: Area): void {
  const worksheet: Worksheet = session.worksheet(sheet);
  const target = session.target(sheet);
  const rows = { now: worksheet.getRowCount(), needed: area.row + area.rows };
  const columns = { now: worksheet.getColumnCount(), needed: area.column + area.columns };
  const rowCount = (count: number): IMutationInfo => ({
    id: SetWorksheetRowCountMutation.id,
    params: { ...target, rowCount: count },
  });
  const columnCount = (count: number): IMutationInfo => ({
    id: SetWorksheetColumnCountMutation.id,
    params: { ...target, columnCount: count },
  });
  if (rows.needed > rows.now) step.run([rowCount(rows.needed)], [rowCount(rows.now)]);
  if (columns.needed > columns.now) step.run([columnCount(columns.needed)], [columnCount(columns.now)]);
}
