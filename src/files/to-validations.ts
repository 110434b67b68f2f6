import type { DataValidation } from 'hucre/xlsx';
import { areaName } from '../sheets/a1';
import type { InputPrompt, ListValidation, SheetLayout } from '../sheets/layout';
import type { ListSources } from './list-sources';
import { dropIllegal } from './xml-text';

/** What Excel shows of a prompt at most. */
const longestTitle = 32;
const longestPrompt = 255;

/** The schema's `none`, any value: hucre's type leaves it out, its writer takes it. */
const anyValue = 'none' as string as DataValidation['type'];

/** Dropdowns and prompts as rules. Excel takes one rule a cell, so a dropdown and a prompt of one area become one. */
export function toValidations(layout: SheetLayout, lists: ListSources): DataValidation[] {
  const promptOf = new Map(layout.prompts.map((prompt) => [areaName(prompt.area), prompt]));
  const dropdowns = layout.validations
    .filter((validation) => validation.values.length > 0)
    .map((validation) => dropdown(validation, promptOf.get(areaName(validation.area)), lists));
  const taken = new Set(dropdowns.map((rule) => rule.range));
  const prompts = layout.prompts
    .filter((prompt) => !taken.has(areaName(prompt.area)))
    .map((prompt) => ({
      type: anyValue,
      range: areaName(prompt.area),
      allowBlank: true,
      ...message(prompt),
    }));
  return [...dropdowns, ...prompts];
}

/** Without an error message the list only helps: other values stay possible. */
function dropdown(
  { area, values }: ListValidation,
  prompt: InputPrompt | undefined,
  lists: ListSources,
): DataValidation {
  return {
    type: 'list',
    formula1: lists.formulaFor(values.map(dropIllegal)),
    range: areaName(area),
    allowBlank: true,
    ...(prompt === undefined ? {} : message(prompt)),
  };
}

function message({ title, text }: InputPrompt): Partial<DataValidation> {
  return {
    showInputMessage: true,
    inputTitle: dropIllegal(title.slice(0, longestTitle)),
    inputMessage: dropIllegal(text.slice(0, longestPrompt)),
  };
}
