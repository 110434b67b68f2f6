import { DataValidationErrorStyle, DataValidationType } from '@univerjs/core';
import { DataValidatorRegistryService } from '@univerjs/preset-sheets-data-validation';
import type { GridSession } from './grid-session';

/**
 * A list that only informs helps to fill in and judges nothing; the grid would put a red corner and an alert on
 * every other value. Lists that the person makes to warn or stop stay as they are.
 */
export function letSuggestionsPass(session: GridSession): void {
  const validator = session.get(DataValidatorRegistryService).getValidatorItem(DataValidationType.LIST);
  if (!validator) return;
  const judge = validator.isValidType.bind(validator);
  validator.isValidType = (cell, formula, rule) =>
    rule.errorStyle === DataValidationErrorStyle.INFO ? Promise.resolve(true) : judge(cell, formula, rule);
}
