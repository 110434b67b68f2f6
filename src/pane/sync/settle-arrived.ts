import type { SheetReference } from '../../hosts/host';
import type { Receipt } from '../../protocol/wire';
import { belongsTo } from '../document/document-state';
import { placeNewest } from './place-newest';
import { settlePush } from './push-form';
import type { SyncSurroundings } from './sync-surroundings';
import type { OutboxEntry } from '../outbox/outbox-entry';

/**
 * The sheet that a push came from: the one that keeps its key, whatever was typed since, or one with the same rows.
 * Null where that is not open here.
 */
export async function sheetOfEntry(
  { watcher, campaign, unit, form, sheet }: SyncSurroundings,
  { key, fingerprint, onSheet }: OutboxEntry,
): Promise<SheetReference | null> {
  const marked = watcher.state
    .get()
    .sheets.find(
      (other) =>
        belongsTo(other, { campaign, unit }) &&
        other.binding?.form === form.id &&
        other.binding.pending === key,
    );
  if (marked !== undefined) return marked;
  const present = sheet();
  if (present === null || !onSheet) return null;
  const reading = await watcher.settle(present.id);
  return reading.kind === 'table' && reading.fingerprint === fingerprint ? present : null;
}

/**
 * Keeps in the document what a push that had waited has become, as after one that went out at once. Where its sheet
 * is not open that stays based on what it was, and its next push is merged.
 * @returns what failed; null where nothing did. The report stands either way.
 */
export async function settleArrived(
  surroundings: SyncSurroundings,
  entry: OutboxEntry,
  receipt: Receipt,
): Promise<unknown> {
  try {
    const sheet = await sheetOfEntry(surroundings, entry);
    if (sheet === null) return null;
    const { fingerprint } = entry;
    return receipt.merged || !entry.onSheet || fingerprint === null
      ? await placeNewest(surroundings, sheet, fingerprint)
      : await settlePush(surroundings, sheet, receipt.version, fingerprint);
  } catch (error) {
    return error;
  }
}
