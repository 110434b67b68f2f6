import type { Campaign } from '../forms/campaign';
import type { Form } from '../forms/form';
import { totalsOf } from '../forms/totals';
import type { Consolidated } from '../protocol/wire';
import type { CheckedSubmission } from './checked-submissions';
import { rowContents } from './row-contents';

/** 汇总: the rows of all units in the order of the campaign, each unit's in its own order, and the totals. */
export function consolidate(
  campaign: Campaign,
  form: Form,
  submissions: readonly CheckedSubmission[],
): Consolidated {
  return {
    form: form.id,
    rows: submissions.flatMap(({ submission, rows }) =>
      rows.map(({ id, raw, checked }) => ({
        id,
        unit: submission.unit,
        version: submission.version,
        row: raw,
        ...rowContents(checked),
      })),
    ),
    units: campaign.units.map((unit) => {
      const found = submissions.find(({ submission }) => submission.unit === unit.id);
      return {
        unit: unit.id,
        version: found?.submission.version ?? null,
        rows: found?.rows.length ?? 0,
        zeroReport: found?.submission.zeroReport ?? false,
      };
    }),
    totals: totalsOf(
      form,
      submissions.flatMap(({ rows }) => rows.map(({ checked }) => checked)),
    ),
  };
}
