import { checkRow, type CheckedRow } from './check-row';
import type { FormInput } from './form-input';
import type { Issue } from './issue';
import { findAboveHeadcount } from './rules/above-headcount';
import { findAllZero } from './rules/all-zero';
import { findDuplicates } from './rules/duplicate';
import { findEmptyForm } from './rules/empty-form';
import { findUnitMismatch } from './rules/unit-mismatch';
import { findWrongSequence } from './rules/wrong-sequence';

/** The rows as read, one for each given, and all findings: of the form first, then row by row. */
export interface FormCheck {
  readonly rows: readonly CheckedRow[];
  readonly issues: readonly Issue[];
}

/** Judges a form. The same input gives the same answer; arguments stay untouched; it never throws. */
export function checkForm(input: FormInput): FormCheck {
  const { campaign, form } = input;
  const rows = input.rows.map((row, at) => checkRow(row, at, form, campaign));
  return judgeForm(input, rows);
}

/** The rules that look across rows, on rows already read: what is left to do after one row was read anew. */
export function judgeForm(input: FormInput, rows: readonly CheckedRow[]): FormCheck {
  const ofForm = [
    ...findUnitMismatch(input),
    ...findEmptyForm(input, rows),
    ...findWrongSequence(input, rows),
  ];
  const ofRows = [
    ...rows.flatMap((row) => row.issues),
    ...findAboveHeadcount(input, rows),
    ...findAllZero(input, rows),
    ...findDuplicates(input, rows),
  ];
  return { rows, issues: [...ofForm, ...ofRows.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))] };
}
