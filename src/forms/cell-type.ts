import type { Campaign } from './campaign';
import type { RawCell } from './cell';
import type { IssueCode } from './issue-catalogue';
import type { IssueParameters } from './issue';

/** What a cell is read against. */
export interface CellContext {
  readonly campaign: Campaign;
}

/** A finding on one cell. `replacements` are canonical texts to write instead: one is a fix, several are a choice. */
export interface CellFinding {
  readonly code: IssueCode;
  readonly parameters?: IssueParameters;
  readonly replacements?: readonly string[];
  /** A text that belongs into the time-of-day column, moved there by the fix where that cell is blank. */
  readonly timeOfDay?: string;
}

/**
 * A cell, read. `value` is null where it could not be read or means nothing (blank, 待补); then `canonical` is
 * what was written. A value that is not null can be counted on.
 */
export interface ParsedCell<Value = unknown> {
  readonly value: Value | null;
  readonly canonical: string;
  readonly findings: readonly CellFinding[];
}

/** Reads what a cell holds. Never throws, whatever the cell holds; takes time linear in its length. */
export type CellParser<Value> = (raw: RawCell, context: CellContext) => ParsedCell<Value>;

/** One list for all the cells there is nothing to say of: nearly all of them. */
const noFindings: readonly CellFinding[] = [];

/** A cell that was understood. */
export function readable<Value>(
  value: Value,
  canonical: string,
  findings: readonly CellFinding[] = noFindings,
): ParsedCell<Value> {
  return { value, canonical, findings };
}

/** A cell that stays as it was written, with the reason. */
export function unreadable(
  written: string,
  code: IssueCode,
  more: Omit<CellFinding, 'code'> = {},
): ParsedCell<never> {
  return { value: null, canonical: written, findings: [{ code, ...more }] };
}
