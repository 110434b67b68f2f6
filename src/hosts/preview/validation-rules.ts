import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { serializeListOptions } from '@univerjs/preset-sheets-core';
import { entryRules, type EntryRule } from '../../sheets/entry-rules';
import type { SheetLayout } from '../../sheets/layout';
import { rangeOf } from './grid-units';

/** A layout's dropdowns and prompts as rules of the grid. */
export function validationRules(
  layout: Pick<SheetLayout, 'validations' | 'prompts'>,
): readonly ISheetDataValidationRule[] {
  return entryRules(layout).map(gridRule);
}

function gridRule({ areas, list, prompt }: EntryRule): ISheetDataValidationRule {
  return {
    uid: generateRandomId(),
    ranges: areas.map(rangeOf),
    ...(list
      ? {
          type: DataValidationType.LIST,
          formula1: serializeListOptions([...list.values]),
          showDropDown: true,
          renderMode: DataValidationRenderMode.ARROW,
          // "Info" is what lets other values pass; see `suggestion-lists.ts`.
          errorStyle: DataValidationErrorStyle.INFO,
          showErrorMessage: false,
        }
      : { type: DataValidationType.ANY }),
    ...(prompt ? { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text } : {}),
    allowBlank: true,
  };
}
