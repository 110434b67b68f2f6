import type { Campaign } from '../../forms/campaign';
import { chinaTime } from '../../forms/timeliness';
import type { SheetLayout } from '../../sheets/layout';
import { sharedWorkbookLayouts } from '../../sheets/shared-workbook-layout';
import { boardOf } from '../board';
import type { CheckedSubmissions } from '../checked-submissions';
import type { Submissions } from '../ledger/submissions';
import type { VersionMark } from '../ledger/workbook-record';
import { sharedRows } from './shared-rows';

export interface ContentParts {
  readonly campaign: Campaign;
  readonly submissions: Submissions;
  readonly checked: CheckedSubmissions;
  readonly now: () => Date;
}

/** What is to stand in the shared workbook, and the newest versions in it. */
export interface WorkbookContent {
  readonly layouts: SheetLayout[];
  readonly versions: VersionMark[];
}

/** The managed sheets as the ledger has them: a table a form, 填报情况, and in 日志 every version there has been. */
export async function workbookContent({
  campaign,
  submissions,
  checked,
  now,
}: ContentParts): Promise<WorkbookContent> {
  const newest = await checked.all();
  const all = [...newest.values()].flat();
  const newestOf = new Map(
    all.map(({ submission: { form, unit, version } }) => [`${form} ${unit}`, version] as const),
  );
  const history = await submissions.history();
  const at = now();
  const layouts = sharedWorkbookLayouts({
    campaign,
    generatedAt: chinaTime(at),
    forms: campaign.forms.map((form) => ({ form, entries: (newest.get(form.id) ?? []).flatMap(sharedRows) })),
    board: boardOf({
      campaign,
      submissions: newest,
      firstReceipts: await submissions.firstReceipts(),
      now: at,
    }).entries,
    log: history
      // What has come in since the tables were read is for the next time.
      .filter(({ form, unit, version }) => version <= (newestOf.get(`${form} ${unit}`) ?? 0))
      .map(({ filledRows, receivedAt, ...entry }) => ({
        ...entry,
        receivedAt: chinaTime(receivedAt),
        rows: filledRows,
      })),
  });
  return {
    layouts,
    versions: all.map(({ submission: { form, unit, version } }) => ({ form, unit, version })),
  };
}
