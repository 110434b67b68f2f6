import type { Issue } from '../../forms/issue';
import type { Severity } from '../../forms/severity';
import type { SheetReading } from '../document/sheet-reading';

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/**
 * What the list shows, worst first, else from top to bottom. Left out are an empty form, which is a state and not
 * a mistake, and 序号, which is put right on push without asking.
 */
export function listedIssues(reading: SheetReading): readonly Issue[] {
  return reading.issues
    .filter((issue) => issue.code !== 'form.empty' && issue.code !== 'seq.renumber')
    .sort((one, other) => rank[one.severity] - rank[other.severity] || (one.row ?? -1) - (other.row ?? -1));
}

export interface IssueCounts {
  /** Those without a waiver. */
  readonly errors: number;
  readonly waived: number;
  readonly warnings: number;
  readonly infos: number;
}

export function countIssues(issues: readonly Issue[], errors: number): IssueCounts {
  const of = (severity: Severity): number => issues.filter((issue) => issue.severity === severity).length;
  return { errors, waived: of('error') - errors, warnings: of('warning'), infos: of('info') };
}
