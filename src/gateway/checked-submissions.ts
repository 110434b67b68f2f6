import type { Campaign } from '../forms/campaign';
import { checkForm } from '../forms/check-form';
import type { CheckedRow } from '../forms/check-row';
import type { Form } from '../forms/form';
import type { RawRow } from '../forms/cell';
import type { Issue } from '../forms/issue';
import type { Submissions } from './ledger/submissions';
import type { SubmissionVersion } from './ledger/submission-version';

/** A row that holds something, as pushed and as read. */
export interface FilledRow {
  readonly id: string;
  readonly raw: RawRow;
  readonly checked: CheckedRow;
}

/** The newest version of one unit's form, checked. */
export interface CheckedSubmission {
  readonly submission: SubmissionVersion;
  readonly rows: readonly FilledRow[];
  readonly issues: readonly Issue[];
}

/** The newest versions, checked with the code the pane uses. A version never changes, so its check is kept. */
export class CheckedSubmissions {
  readonly #known = new Map<string, CheckedSubmission>();

  constructor(
    private readonly campaign: Campaign,
    private readonly submissions: Submissions,
  ) {}

  /** What the units of the campaign reported, by form and then in the order of its units. */
  async all(): Promise<ReadonlyMap<string, readonly CheckedSubmission[]>> {
    const newest = await this.submissions.newestOfAll();
    return new Map(
      this.campaign.forms.map((form) => [
        form.id,
        this.campaign.units.flatMap((unit) => {
          const submission = newest.find((version) => version.form === form.id && version.unit === unit.id);
          return submission ? [this.#check(form, submission)] : [];
        }),
      ]),
    );
  }

  async of(form: Form): Promise<readonly CheckedSubmission[]> {
    return (await this.all()).get(form.id) ?? [];
  }

  #check(form: Form, submission: SubmissionVersion): CheckedSubmission {
    const key = `${submission.form} ${submission.unit}`;
    const known = this.#known.get(key);
    if (known?.submission.version === submission.version) return known;
    const { unit, rows, zeroReport } = submission;
    const check = checkForm({ campaign: this.campaign, form, unit, rows, zeroReport });
    const checked: CheckedSubmission = {
      submission,
      issues: check.issues,
      rows: filledRows(submission, check.rows),
    };
    this.#known.set(key, checked);
    return checked;
  }
}

/** The rows that hold something: a blank row is skipped, not reported. */
export function filledRows(
  { rows, rowIds }: SubmissionVersion,
  checked: readonly CheckedRow[],
): readonly FilledRow[] {
  return rows.flatMap((raw, index) => {
    const row = checked[index];
    return row === undefined || row.blank ? [] : [{ id: rowIds[index] ?? '', raw, checked: row }];
  });
}
