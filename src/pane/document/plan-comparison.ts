import type { IsoDay } from '../../forms/calendar';
import type { Campaign } from '../../forms/campaign';
import { textOf, type RawRow } from '../../forms/cell';
import { comparePlan, counterpartOf } from '../../forms/compare-plan';
import type { Form } from '../../forms/form';
import type { Issue } from '../../forms/issue';

/** So many pairs of unlike names are compared while somebody types, a tenth of a second's work. */
const mostPairs = 200_000;

const none: readonly Issue[] = [];

/** Compares a form with the unit's other one; what was compared before is not compared again. */
export class PlanComparison {
  private readonly column: string | undefined;
  private last: { readonly key: string; readonly issues: readonly Issue[] } = { key: '', issues: none };

  constructor(
    private readonly campaign: Campaign,
    private readonly form: Form,
  ) {
    const other = counterpartOf(campaign, form);
    this.column = (form.plan ?? other?.plan)?.column;
  }

  /**
   * The same list as long as the names of the activities stay. Nothing is said of a form without rows: that is
   * one not begun. Where the pairs are too many to compare at once it is left to the gateway.
   */
  issues(rows: readonly RawRow[], counterpart: readonly RawRow[] | null, today: IsoDay): readonly Issue[] {
    const { campaign, form, column } = this;
    if (column === undefined || counterpart === null || rows.length === 0) return none;
    const here = rows.map((row) => textOf(row[column]));
    const there = counterpart.map((row) => textOf(row[column]));
    const key = JSON.stringify([today, here, there]);
    if (key !== this.last.key) {
      const pairs = unlike(here, there) * there.length + unlike(there, here) * here.length;
      const issues = pairs > mostPairs ? none : comparePlan({ campaign, form, rows, counterpart, today });
      this.last = { key, issues };
    }
    return this.last.issues;
  }
}

/** How many of the names do not stand among the others to the letter. */
function unlike(names: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  return names.filter((name) => !known.has(name)).length;
}
