import type { CheckedRow } from './check-row';
import { FormChecker } from './form-checker';
import type { FormInput } from './form-input';
import type { Issue } from './issue';

/** The rows as read, one for each given, and all findings: of the form first, then row by row. */
export interface FormCheck {
  readonly rows: readonly CheckedRow[];
  readonly issues: readonly Issue[];
}

/** Judges a form. The same input gives the same answer; arguments stay untouched; it never throws. */
export function checkForm(input: FormInput): FormCheck {
  const checker = new FormChecker(input);
  return { rows: checker.checkedRows(), issues: checker.issues() };
}
