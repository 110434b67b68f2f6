import type { SheetReference } from '../../hosts/host';
import { placeSubmission } from './pull-form';
import type { SyncSurroundings } from './sync-surroundings';

/**
 * Puts the newest version on a sheet whose rows went into it, unless somebody has gone on typing: then the sheet
 * stays based on what it was, and is merged once more at the next push.
 * @param fingerprint - of the rows that went out from it
 * @returns what failed; null where nothing did. The report stands either way.
 */
export async function placeNewest(
  surroundings: SyncSurroundings,
  sheet: SheetReference,
  fingerprint: string | null,
): Promise<unknown> {
  const { watcher, reported, form } = surroundings;
  try {
    const submission = await reported.refresh(form.id);
    const reading = await watcher.settle(sheet.id);
    if (submission !== null && reading.kind === 'table' && reading.fingerprint === fingerprint)
      await placeSubmission(surroundings, submission, { sheet, reading });
    return null;
  } catch (error) {
    return error;
  }
}
