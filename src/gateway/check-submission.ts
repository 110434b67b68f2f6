import { checkForm, type FormCheck } from '../forms/check-form';
import { comparePlan, counterpartOf } from '../forms/compare-plan';
import type { Form } from '../forms/form';
import type { RawRow } from '../forms/cell';
import { chinaDay } from '../forms/timeliness';
import type { Services } from './services';

interface Submitted {
  readonly form: Form;
  readonly unit: string;
  readonly rows: readonly RawRow[];
  readonly zeroReport: boolean;
}

/** Judges rows by themselves and beside the unit's other form, where that has been reported. */
export async function checkSubmission(
  submitted: Submitted,
  { campaign, submissions, now }: Pick<Services, 'campaign' | 'submissions' | 'now'>,
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
