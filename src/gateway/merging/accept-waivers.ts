import type { Issue } from '../../forms/issue';
import { definitionOf } from '../../forms/issue-catalogue';
import type { Waiver } from '../../protocol/wire';

/** The waivers that stand for an error that may be waived, and whether an error is left without one. */
export function acceptWaivers(
  issues: readonly Issue[],
  waivers: readonly Waiver[],
): { readonly accepted: readonly Waiver[]; readonly errorsLeft: boolean } {
  const errors = issues.filter((issue) => issue.severity === 'error');
  const waivable = new Set(errors.filter((issue) => definitionOf(issue.code).waivable).map(placeOf));
  const accepted = new Map(
    waivers.map((waiver) => [placeOf(waiver), waiver] as const).filter(([place]) => waivable.has(place)),
  );
  return {
    accepted: [...accepted.values()],
    errorsLeft: errors.some((issue) => !accepted.has(placeOf(issue))),
  };
}

function placeOf({ code, row, column }: Pick<Issue, 'row' | 'column'> & { code: string }): string {
  return `${code} ${String(row)} ${String(column)}`;
}
