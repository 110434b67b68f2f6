import type { Campaign } from '../../forms/campaign';
import { textOf, type RawRow } from '../../forms/cell';
import { chinaTime } from '../../forms/timeliness';
import { writeWorkbook } from '../../files/write-workbook';
import { sharedWorkbookLayouts } from '../../sheets/shared-workbook-layout';
import { boardOf } from '../board';
import type { CheckedSubmission, CheckedSubmissions } from '../checked-submissions';
import type { Submissions } from '../ledger/submissions';
import { rowContents } from '../row-contents';
import type { RenderedWorkbook } from './replace-workbook';

export interface RenderParts {
  readonly campaign: Campaign;
  readonly submissions: Submissions;
  readonly checked: CheckedSubmissions;
  readonly now: () => Date;
}

/** Characters a spreadsheet takes in one cell. */
const longestCell = 32_767;

/** The shared workbook from the ledger: a table a form, 填报情况 and 日志. */
export async function renderWorkbook({
  campaign,
  submissions,
  checked,
  now,
}: RenderParts): Promise<RenderedWorkbook> {
  const newest = await checked.all();
  const firstReceipts = await submissions.firstReceipts();
  const at = now();
  const all = [...newest.values()].flat();
  const layouts = sharedWorkbookLayouts({
    campaign,
    generatedAt: chinaTime(at),
    forms: campaign.forms.map((form) => ({ form, entries: (newest.get(form.id) ?? []).flatMap(sharedRows) })),
    board: boardOf({ campaign, submissions: newest, firstReceipts, now: at }).entries,
    log: all
      .map(({ submission, rows }) => ({
        form: submission.form,
        unit: submission.unit,
        version: submission.version,
        person: submission.person,
        by: submission.by,
        receivedAt: chinaTime(submission.receivedAt),
        rows: rows.length,
        zeroReport: submission.zeroReport,
      }))
      .sort((one, other) => one.receivedAt.localeCompare(other.receivedAt)),
  });
  return {
    bytes: await writeWorkbook(layouts, { title: campaign.title['zh-CN'], creator: '附件通', created: at }),
    versions: all.map(({ submission: { form, unit, version } }) => ({ form, unit, version })),
  };
}

function sharedRows({
  submission,
  rows,
}: CheckedSubmission): Parameters<typeof sharedWorkbookLayouts>[0]['forms'][number]['entries'] {
  return rows.map(({ raw, checked }) => {
    const { canonical, value } = rowContents(checked);
    return {
      unit: submission.unit,
      version: submission.version,
      receivedAt: chinaTime(submission.receivedAt),
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
