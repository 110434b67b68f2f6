import { textOf, type RawRow } from '../../forms/cell';
import { chinaTime } from '../../forms/timeliness';
import type { SharedRow } from '../../sheets/shared-table-layout';
import type { CheckedSubmission } from '../checked-submissions';
import { rowContents } from '../row-contents';

/** Characters a spreadsheet takes in one cell. */
const longestCell = 32_767;

/** The rows of a version as the shared workbook shows them, known by the ids that the ledger gave them. */
export function sharedRows({
  submission,
  rows,
}: Pick<CheckedSubmission, 'submission' | 'rows'>): SharedRow[] {
  return rows.map(({ id, raw, checked }) => {
    const { canonical, value } = rowContents(checked);
    return {
      unit: submission.unit,
      version: submission.version,
      receivedAt: chinaTime(submission.receivedAt),
      key: id,
      canonical: fitting(canonical, raw),
      value,
    };
  });
}

/** A canonical text can be longer than what was written; one that no cell could hold stays as it was written. */
function fitting(canonical: Readonly<Record<string, string>>, raw: RawRow): Record<string, string> {
  return Object.fromEntries(
    Object.entries(canonical).map(([column, text]) => [
      column,
      text.length > longestCell ? textOf(raw[column]) : text,
    ]),
  );
}
