import type { IMutationInfo, IRange } from '@univerjs/core';
import {
  SheetDataValidationModel,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from '@univerjs/preset-sheets-data-validation';
import type { GridSession } from './grid-session';
import type { UndoableStep } from './undoable-step';

/** Lets the dropdowns and prompts that end on a row go on over the rows inserted below it. */
export function extendRules(
  session: GridSession,
  step: UndoableStep,
  sheet: string,
  lastRow: number,
  count: number,
): void {
  const target = session.target(sheet);
  for (const rule of session.get(SheetDataValidationModel).getRules(target.unitId, sheet)) {
    const before: readonly IRange[] = rule.ranges;
    if (!before.some((range) => range.endRow === lastRow)) continue;
    const after = before.map((range) =>
      range.endRow === lastRow ? { ...range, endRow: lastRow + count } : range,
    );
    const update = (ranges: readonly IRange[]): IMutationInfo => ({
      id: UpdateDataValidationMutation.id,
      params: { ...target, ruleId: rule.uid, payload: { type: UpdateRuleType.RANGE, payload: [...ranges] } },
    });
    step.run([update(after)], [update(before)]);
  }
}
