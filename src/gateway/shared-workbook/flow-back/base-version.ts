import type { Campaign } from '../../../forms/campaign';
import type { RawCell, RawRow } from '../../../forms/cell';
import { checkForm } from '../../../forms/check-form';
import type { Form } from '../../../forms/form';
import { canonicalCell } from '../../../sheets/canonical-cell';
import { filledRows } from '../../checked-submissions';
import type { SubmissionVersion } from '../../ledger/submission-version';
import { sharedRows } from '../shared-rows';

/** A row of a version as the ledger has it, and as the shared workbook shows it. */
export interface BaseRow {
  readonly id: string;
  readonly raw: RawRow;
  /** By column id; null for a blank row, which is not shown. */
  readonly shown: Readonly<Record<string, RawCell>> | null;
}

/** The version of a unit's form that a workbook was last given. */
export interface BaseVersion {
  readonly unit: string;
  /** Null where the unit had reported nothing. */
  readonly submission: SubmissionVersion | null;
  readonly rows: readonly BaseRow[];
}

export function baseVersion(
  campaign: Campaign,
  form: Form,
  unit: string,
  submission: SubmissionVersion | null,
): BaseVersion {
  if (!submission) return { unit, submission, rows: [] };
  const { rows, rowIds, zeroReport } = submission;
  const check = checkForm({ campaign, form, unit, rows, zeroReport });
  const shown = new Map(
    sharedRows({ submission, rows: filledRows(submission, check.rows) }).map((row) => [
      row.key,
      Object.fromEntries(form.columns.map((column) => [column.id, canonicalCell(column, row).value])),
    ]),
  );
  return {
    unit,
    submission,
    rows: rows.map((raw, at) => {
      const id = rowIds[at] ?? '';
      return { id, raw, shown: shown.get(id) ?? null };
    }),
  };
}
