import { adoptWorkbook } from '../../files/in-place/adopt-workbook';
import { readManagedSheets } from '../../files/in-place/read-managed-sheets';
import type { SheetLayout } from '../../sheets/layout';
import { NotWritten } from './not-written';
import type { StoredWorkbook, WorkbookStore } from './store';
import { zlibCodec } from './zlib-codec';

export interface AdoptStored {
  readonly store: WorkbookStore;
  /** As the ledger has them. */
  readonly layouts: readonly SheetLayout[];
  readonly campaign: string;
  /** Called with the workbook as it was, before it is replaced. */
  readonly keep: (workbook: StoredWorkbook) => void;
}

/**
 * Adds the managed sheets to a workbook that has none of them. One that has any is left as it is: what has become of
 * them is judged by the gateway, which knows what was in them. Gives the names of the sheets added; null where there
 * is no workbook.
 *
 * @throws WorkbookProblem; {NotWritten} where it is open.
 */
export async function adoptStored({
  store,
  layouts,
  campaign,
  keep,
}: AdoptStored): Promise<readonly string[] | null> {
  const current = await store.read();
  if (!current) return null;
  const there = new Set(readManagedSheets(current.bytes, layouts, zlibCodec).sheets.map(({ id }) => id));
  const wanted = there.size === 0 ? layouts : layouts.filter(({ managed }) => there.has(managed?.id ?? ''));
  const { bytes, added } = await adoptWorkbook(current.bytes, wanted, campaign, zlibCodec);
  if (bytes === current.bytes) {
    // Of the workbook that was the shared one before, no copy is to come back.
    await store.keepGood(bytes);
    return [];
  }
  const open = await store.openBy();
  if (open) throw new NotWritten(open);
  keep(current);
  const result = await store.write(bytes, current.etag);
  if (result.kind !== 'written') throw new NotWritten(result);
  await store.keepGood(bytes);
  return layouts.flatMap(({ name, managed }) => (managed && added.includes(managed.id) ? [name] : []));
}
