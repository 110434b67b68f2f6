import { generateRandomId, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  type IInsertSheetMutationParams,
} from '@univerjs/preset-sheets-core';
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
} from '@univerjs/preset-sheets-data-validation';
import type { Binding } from '../../sheets/binding';
import type { SheetLayout } from '../../sheets/layout';
import type { GridSession } from './grid-session';
import { rowHeightsOf } from './row-heights';
import { sheetSnapshot } from './sheet-snapshot';
import { undoableStep } from './undoable-step';
import { validationRules } from './validation-rules';

/** Draws a layout on a new sheet behind the active one, as one step; the grid activates what is inserted. */
export function insertSheet(session: GridSession, layout: SheetLayout, binding: Binding | null): string {
  const { workbook } = session;
  const id = generateRandomId();
  const target = session.target(id);
  const name = workbook.uniqueSheetName(layout.name);
  const snapshot = sheetSnapshot(layout, binding, id, name, workbook.getStyles());
  const insert: IInsertSheetMutationParams = {
    index: workbook.getActiveSheetIndex() + 1,
    sheet: mergeWorksheetSnapshotWithDefault(snapshot),
    unitId: target.unitId,
  };
  const rules = validationRules(layout);
  undoableStep(session, (step) => {
    step.run(
      [{ id: InsertSheetMutation.id, params: insert }],
      [{ id: RemoveSheetMutation.id, params: target }],
    );
    if (rules.length > 0)
      step.run(
        [{ id: AddDataValidationMutation.id, params: { ...target, rule: rules } }],
        [{ id: RemoveDataValidationMutation.id, params: { ...target, ruleId: rules.map(({ uid }) => uid) } }],
      );
    const fit = rowHeightsOf(session, id, 0, layout.rows.length);
    step.run(fit.redos, fit.undos);
  });
  return id;
}
