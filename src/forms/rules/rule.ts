import type { CheckedRow } from '../check-row';
import type { FormInput } from '../form-input';
import type { Issue, IssueParameters, Fix } from '../issue';
import { definitionOf, type IssueCode } from '../issue-catalogue';

/** A rule that looks at one row by itself; `at` is its place. */
export type RowRule = (input: FormInput, row: CheckedRow, at: number) => readonly Issue[];

/** A rule that looks at a whole form. */
export type FormRule = (input: FormInput, rows: readonly CheckedRow[]) => readonly Issue[];

/** One list for all that have nothing to say. */
export const noIssues: readonly Issue[] = [];

/** An issue with the severity its code has. */
export function issue(
  code: IssueCode,
  row: number | null,
  column: string | null,
  parameters: IssueParameters = {},
  fixes: readonly Fix[] = [],
): Issue {
  return { code, severity: definitionOf(code).severity, row, column, parameters, fixes };
}
