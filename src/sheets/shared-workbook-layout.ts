import type { Campaign } from '../forms/campaign';
import type { Form } from '../forms/form';
import type { SheetLayout } from './layout';
import { logLayout, type LogEntry } from './log-layout';
import { sharedTableLayout, type SharedRow } from './shared-table-layout';
import { statusLayout, type StatusEntry } from './status-layout';
import { inUnitOrder } from './unit-order';

export interface SharedWorkbookInput {
  readonly campaign: Campaign;
  /** ISO 8601; shown on 填报情况. */
  readonly generatedAt?: string;
  /** The rows of each form in any order of units; a unit's rows in their own order. */
  readonly forms: readonly { readonly form: Form; readonly entries: readonly SharedRow[] }[];
  readonly board: readonly StatusEntry[];
  /** Oldest first. */
  readonly log: readonly LogEntry[];
}

/**
 * The shared workbook's sheets: a table a form, 填报情况 and 日志. Units stand in the order of the campaign; one
 * with nothing reported, or with a zero report, is in no table but always on 填报情况.
 */
export function sharedWorkbookLayouts(input: SharedWorkbookInput): SheetLayout[] {
  const { campaign, generatedAt } = input;
  return [
    ...input.forms.map(({ form, entries }) =>
      sharedTableLayout({ campaign, form, entries: inUnitOrder(campaign, entries) }),
    ),
    statusLayout({
      campaign,
      board: inUnitOrder(campaign, input.board),
      ...(generatedAt === undefined ? {} : { generatedAt }),
    }),
    logLayout({ campaign, log: input.log }),
  ];
}
