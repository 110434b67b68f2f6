import type { Campaign } from '../forms/campaign';
import { checkForm } from '../forms/check-form';
import type { CheckedRow } from '../forms/check-row';
import type { Form } from '../forms/form';
import type { RawRow } from '../forms/cell';
import type { Issue } from '../forms/issue';
import type { Submissions } from './ledger/submissions';
import type { SubmissionVersion } from './ledger/submission-version';
import type { VersionMark } from './ledger/workbook-record';

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

/**
 * The newest versions, checked with the code the pane uses. A version never changes: what was read and checked once is
 * kept, and only those that have come since are read from the ledger.
 */
export class CheckedSubmissions {
  readonly #known = new Map<string, CheckedSubmission>();

  constructor(
    private readonly campaign: Campaign,
    private readonly submissions: Submissions,
  ) {}

  /** What the units of the campaign reported, by form and then in the order of its units. */
  async all(): Promise<ReadonlyMap<string, readonly CheckedSubmission[]>> {
    const marks = await this.submissions.newestMarks();
    const all = new Map<string, readonly CheckedSubmission[]>();
    for (const form of this.campaign.forms) all.set(form.id, await this.#ofForm(form, marks));
    return all;
  }

  async of(form: Form): Promise<readonly CheckedSubmission[]> {
    return this.#ofForm(form, await this.submissions.newestMarks());
  }

  async #ofForm(form: Form, marks: readonly VersionMark[]): Promise<readonly CheckedSubmission[]> {
    const versions = new Map(
      marks.filter((mark) => mark.form === form.id).map(({ unit, version }) => [unit, version]),
    );
    const checked: CheckedSubmission[] = [];
    for (const { id: unit } of this.campaign.units) {
      const version = versions.get(unit);
      if (version !== undefined) checked.push(await this.#checked(form, unit, version));
    }
    return checked;
  }

  async #checked(form: Form, unit: string, version: number): Promise<CheckedSubmission> {
    const key = `${form.id} ${unit}`;
    const known = this.#known.get(key);
    if (known?.submission.version === version) return known;
    const submission = await this.submissions.find(form.id, unit, version);
    if (!submission) throw new Error(`version ${String(version)} of ${key} is not in the ledger`);
    const { rows, zeroReport } = submission;
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
