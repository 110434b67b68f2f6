import { adoptWorkbook } from '../../files/in-place/adopt-workbook';
import { readManagedSheets } from '../../files/in-place/read-managed-sheets';
import { updateManagedSheets } from '../../files/in-place/update-managed-sheets';
import { WorkbookProblem } from '../../files/in-place/workbook-problem';
import type { Campaign } from '../../forms/campaign';
import type { SheetLayout } from '../../sheets/layout';
import { errorFields, type Log } from '../log';
import { freshWorkbook } from './fresh-workbook';
import type { StoredWorkbook, WorkbookStore } from './store';
import { tidiedLayouts } from './tidied-layouts';
import { zlibCodec } from './zlib-codec';

export interface RecoverParts {
  readonly campaign: Campaign;
  readonly store: WorkbookStore;
  readonly log: Log;
  readonly now: () => Date;
}

export interface RecoveredWorkbook {
  readonly bytes: Uint8Array;
  /** What it was made from: the workbook that is there, the one written last, or nothing. */
  readonly from: 'current' | 'good' | 'nothing';
}

/**
 * The shared workbook as it is to be, made from the best there is: the present one, else the one written last, else a
 * fresh one. What people have changed in the managed sheets gives way to the ledger; all else in the workbook stays.
 */
export async function recoverWorkbook(
  current: StoredWorkbook | null,
  layouts: readonly SheetLayout[],
  parts: RecoverParts,
): Promise<RecoveredWorkbook> {
  const { campaign, store, log, now } = parts;
  const sources = [
    { from: 'current', read: () => Promise.resolve(current?.bytes ?? null) },
    { from: 'good', read: () => store.lastGood() },
  ] as const;
  for (const { from, read } of sources) {
    const bytes = await read();
    if (!bytes) continue;
    try {
      return { bytes: await broughtUpToDate(bytes, layouts, campaign.id), from };
    } catch (error) {
      if (!(error instanceof WorkbookProblem)) throw error;
      log.warn('workbook.not-recoverable', { from, ...errorFields(error) });
    }
  }
  return { bytes: await freshWorkbook(campaign, layouts, now(), store.macroEnabled), from: 'nothing' };
}

/** @throws WorkbookProblem */
async function broughtUpToDate(
  bytes: Uint8Array,
  layouts: readonly SheetLayout[],
  campaign: string,
): Promise<Uint8Array> {
  const adopted = (await adoptWorkbook(bytes, layouts, campaign, zlibCodec)).bytes;
  const tidy = tidiedLayouts(layouts, readManagedSheets(adopted, layouts, zlibCodec));
  return updateManagedSheets(adopted, tidy, zlibCodec).bytes;
}
