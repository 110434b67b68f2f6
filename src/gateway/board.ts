import type { Campaign, Unit } from '../forms/campaign';
import { completenessOf } from '../forms/completeness';
import type { Form } from '../forms/form';
import { chinaTime, timelinessOf } from '../forms/timeliness';
import type { Board } from '../protocol/wire';
import type { CheckedSubmission } from './checked-submissions';

type BoardEntry = Board['entries'][number];

export interface BoardInput {
  readonly campaign: Campaign;
  /** By form, the newest versions. */
  readonly submissions: ReadonlyMap<string, readonly CheckedSubmission[]>;
  /** When each first version came in, by `form unit`: a later correction does not make a report late. */
  readonly firstReceipts: ReadonlyMap<string, Date>;
  readonly now: Date;
}

/** How every unit stands with every form; what is not reported is an entry too. */
export function boardOf(input: BoardInput): Omit<Board, 'workbook' | 'notes'> {
  const { campaign } = input;
  const entries = campaign.units.flatMap((unit) => campaign.forms.map((form) => entryOf(input, unit, form)));
  return {
    entries,
    forms: campaign.forms.map((form) => {
      const reported = entries.filter((entry) => entry.form === form.id && entry.version !== null);
      return {
        form: form.id,
        expected: campaign.units.length,
        reported: reported.length,
        onTime: reported.filter((entry) => entry.timeliness === 'on-time').length,
      };
    }),
  };
}

function entryOf({ submissions, firstReceipts, now }: BoardInput, unit: Unit, form: Form): BoardEntry {
  const found = submissions.get(form.id)?.find(({ submission }) => submission.unit === unit.id);
  const first = firstReceipts.get(`${form.id} ${unit.id}`) ?? null;
  const { timeliness, daysLate } = timelinessOf(form.deadline, first, now);
  return {
    unit: unit.id,
    form: form.id,
    version: found?.submission.version ?? null,
    receivedAt: found ? chinaTime(found.submission.receivedAt) : null,
    person: found?.submission.person ?? null,
    rows: found?.rows.length ?? 0,
    zeroReport: found?.submission.zeroReport ?? false,
    timeliness,
    daysLate,
    completeness: found ? completenessWhole(form, found) : null,
    warnings: found?.issues.filter((issue) => issue.severity === 'warning').length ?? 0,
    returned: false,
  };
}

/** A zero report says all there is to say. */
function completenessWhole(form: Form, { submission, rows }: CheckedSubmission): number | null {
  if (submission.zeroReport) return 1;
  return completenessOf(
    form,
    rows.map(({ checked }) => checked),
  );
}
