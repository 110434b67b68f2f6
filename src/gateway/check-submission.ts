import type { Campaign } from '../forms/campaign';
import { checkForm, type FormCheck } from '../forms/check-form';
import { comparePlan, counterpartOf } from '../forms/compare-plan';
import type { Form } from '../forms/form';
import type { RawRow } from '../forms/cell';
import { chinaDay } from '../forms/timeliness';
import type { Submissions } from './ledger/submissions';

interface Surroundings {
  readonly campaign: Campaign;
  readonly submissions: Submissions;
  readonly now: () => Date;
}

interface Submitted {
  readonly form: Form;
  readonly unit: string;
  readonly rows: readonly RawRow[];
  readonly zeroReport: boolean;
}

/** Judges rows by themselves and beside the unit's other form, where that has been reported. */
export async function checkSubmission(
  submitted: Submitted,
  { campaign, submissions, now }: Surroundings,
): Promise<FormCheck> {
  const { form, unit, rows } = submitted;
  const check = checkForm({ campaign, ...submitted });
  const other = counterpartOf(campaign, form);
  const reported = other && (await submissions.find(other.id, unit));
  if (!reported) return check;
  const today = chinaDay(now());
  const compared = comparePlan({ campaign, form, rows, counterpart: reported.rows, today });
  return { rows: check.rows, issues: [...check.issues, ...compared] };
}
