import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { serializeListOptions } from '@univerjs/preset-sheets-core';
import type { Area, InputPrompt, ListValidation, SheetLayout } from '../../sheets/layout';
import { difference, intersection } from './area-difference';
import { rangeOf } from './grid-units';

/**
 * A layout's dropdowns and prompts as rules of the grid. A cell can have one rule only, so where a prompt and a
 * dropdown meet they are one rule, and the rest of each area gets a rule of its own.
 */
export function validationRules(
  layout: Pick<SheetLayout, 'validations' | 'prompts'>,
): readonly ISheetDataValidationRule[] {
  const promptsLeft = layout.prompts.map((prompt) => ({
    prompt,
    areas: without(prompt.area, layout.validations),
  }));
  return [
    ...layout.validations.flatMap((list) => listRules(list, layout.prompts)),
    ...promptsLeft.flatMap(({ prompt, areas }) => (areas.length > 0 ? [rule(areas, null, prompt)] : [])),
  ];
}

function listRules(
  list: ListValidation,
  prompts: readonly InputPrompt[],
): readonly ISheetDataValidationRule[] {
  const withPrompt = prompts.flatMap((prompt) => {
    const shared = intersection(list.area, prompt.area);
    return shared ? [rule([shared], list, prompt)] : [];
  });
  const rest = without(list.area, prompts);
  return rest.length > 0 ? [...withPrompt, rule(rest, list, null)] : withPrompt;
}

function without(area: Area, others: readonly { readonly area: Area }[]): readonly Area[] {
  return others.reduce<readonly Area[]>(
    (parts, other) => parts.flatMap((part) => difference(part, other.area)),
    [area],
  );
}

function rule(
  areas: readonly Area[],
  list: ListValidation | null,
  prompt: InputPrompt | null,
): ISheetDataValidationRule {
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
