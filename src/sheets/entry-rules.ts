import { difference, intersection } from './area-difference';
import type { Area, InputPrompt, ListValidation, SheetLayout } from './layout';

/** What helps to fill in the cells of some areas: a dropdown, a prompt, or both. */
export interface EntryRule {
  readonly areas: readonly Area[];
  readonly list: ListValidation | null;
  readonly prompt: InputPrompt | null;
}

/**
 * A layout's dropdowns and prompts as rules, no two on one cell: that is what programs can keep. Where a prompt and
 * a dropdown meet they are one rule, and the rest of each area gets a rule of its own.
 */
export function entryRules({
  validations,
  prompts,
}: Pick<SheetLayout, 'validations' | 'prompts'>): readonly EntryRule[] {
  const lists = validations.filter(({ values }) => values.length > 0);
  return [
    ...lists.flatMap((list) => listRules(list, prompts)),
    ...prompts.flatMap((prompt) => {
      const areas = without(prompt.area, lists);
      return areas.length > 0 ? [{ areas, list: null, prompt }] : [];
    }),
  ];
}

function listRules(list: ListValidation, prompts: readonly InputPrompt[]): readonly EntryRule[] {
  const withPrompt = prompts.flatMap((prompt) => {
    const shared = intersection(list.area, prompt.area);
    return shared ? [{ areas: [shared], list, prompt }] : [];
  });
  const rest = without(list.area, prompts);
  return rest.length > 0 ? [...withPrompt, { areas: rest, list, prompt: null }] : withPrompt;
}

function without(area: Area, others: readonly { readonly area: Area }[]): readonly Area[] {
  return others.reduce<readonly Area[]>(
    (parts, other) => parts.flatMap((part) => difference(part, other.area)),
    [area],
  );
}
