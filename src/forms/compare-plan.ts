import { activityKey, isSameActivity } from './activity-likeness';
import { textOf, type RawRow } from './cell';
import type { Issue } from './issue';
import { issue } from './rules/rule';

/** The activities a unit planned (附件1) and those it reports (附件2), each with the column that names them. */
export interface PlanAndReport {
  readonly planned: readonly RawRow[];
  readonly reported: readonly RawRow[];
  /** The column that names an activity, the same in both forms. */
  readonly column: string;
  /** Whether the day of the 附件2 deadline has come: then what differs is a warning, before it is told only. */
  readonly due: boolean;
}

export interface PlanComparison {
  /** On rows of the plan: `plan.not-reported`. */
  readonly ofPlan: readonly Issue[];
  /** On rows of the report: `plan.unplanned`. */
  readonly ofReport: readonly Issue[];
}

/** Compares plan and report by the names of the activities (rule 附件1 ↔ 附件2). */
export function comparePlan({ planned, reported, column, due }: PlanAndReport): PlanComparison {
  const plannedKeys = planned.map((row) => activityKey(textOf(row[column])));
  const reportedKeys = reported.map((row) => activityKey(textOf(row[column])));
  const severity = due ? 'warning' : 'info';
  const lacking = (
    rows: readonly RawRow[],
    keys: readonly string[],
    others: readonly string[],
    code: 'plan.not-reported' | 'plan.unplanned',
  ): readonly Issue[] => {
    const exact = new Set(others);
    return keys.flatMap((key, row) => {
      if (key === '' || exact.has(key) || others.some((other) => isSameActivity(key, other))) return [];
      const activity = textOf(rows[row]?.[column]).trim().slice(0, 40);
      return [{ ...issue(code, row, column, { activity }), severity }];
    });
  };
  return {
    ofPlan: lacking(planned, plannedKeys, reportedKeys, 'plan.not-reported'),
    ofReport: lacking(reported, reportedKeys, plannedKeys, 'plan.unplanned'),
  };
}
