import type { Campaign } from '../../forms/campaign';
import { checkForm } from '../../forms/check-form';
import type { Form } from '../../forms/form';
import type { Issue } from '../../forms/issue';
import type { Waiver, WireSubmission } from '../../protocol/wire';

/** What is to be said of a version that was reported. */
export interface ReportedFindings {
  /** Rows that hold something. */
  readonly rows: number;
  /** Errors first, which can be there only where the campaign has changed since; then warnings, row by row. */
  readonly open: readonly Issue[];
  /** 豁免, each with the error it stands for; null where today's check has no such error. */
  readonly waived: readonly { readonly waiver: Waiver; readonly issue: Issue | null }[];
}

/** Judges a version with the code that judged it when it was pushed. */
export function reportedFindings(
  campaign: Campaign,
  form: Form,
  { unit, rows, zeroReport, waivers }: WireSubmission,
): ReportedFindings {
  const { rows: checked, issues } = checkForm({ campaign, form, unit, rows, zeroReport });
  const stands = (waiver: Waiver, issue: Issue): boolean =>
    issue.code === waiver.code && issue.row === waiver.row && issue.column === waiver.column;
  const errors = issues.filter(
    (issue) => issue.severity === 'error' && !waivers.some((waiver) => stands(waiver, issue)),
  );
  return {
    rows: checked.filter(({ blank }) => !blank).length,
    open: [...errors, ...issues.filter(({ severity }) => severity === 'warning')],
    waived: waivers.map((waiver) => ({
      waiver,
      issue: issues.find((issue) => issue.severity === 'error' && stands(waiver, issue)) ?? null,
    })),
  };
}
