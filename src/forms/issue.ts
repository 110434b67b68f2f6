import type { RawCell } from './cell';
import type { IssueCode } from './issue-catalogue';
import type { Severity } from './severity';

/** One change of one cell; `row` counts the form's rows from 0. */
export interface CellPatch {
  readonly row: number;
  readonly column: string;
  readonly before: RawCell;
  readonly after: RawCell;
}

/** A change that settles an issue: applied whole, on request, as one undo. */
export interface Fix {
  readonly patches: readonly CellPatch[];
}

/** The values a message is filled with: the cell's own words, what to write instead, other rows. */
export type IssueParameters = Readonly<Record<string, string | number>>;

/**
 * One finding (问题). `row` counts from 0 and is null for an issue on the form; `column` is a column id or null.
 * With several `fixes` they are alternatives and the person chooses; with exactly one it may be applied in bulk.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly row: number | null;
  readonly column: string | null;
  readonly parameters: IssueParameters;
  readonly fixes: readonly Fix[];
}
