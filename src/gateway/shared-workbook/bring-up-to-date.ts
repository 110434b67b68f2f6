import { adoptWorkbook } from '../../files/in-place/adopt-workbook';
import { takeOutRemovedRows } from '../../files/in-place/take-out-removed-rows';
import { updateManagedSheets } from '../../files/in-place/update-managed-sheets';
import { WorkbookProblem } from '../../files/in-place/workbook-problem';
import type { Tidied } from '../../protocol/tidied';
import type { SheetLayout } from '../../sheets/layout';
import { errorFields, type Log } from '../log';
import { placedLayout } from './flow-back/placed-layout';
import { takeInEdits, type TakeInParts, type TakenIn } from './flow-back/take-in-edits';
import { freshWorkbook } from './fresh-workbook';
import { NotWritten } from './not-written';
import type { StoredWorkbook, WorkbookStore } from './store';
import { workbookContent, type ContentParts } from './workbook-content';
import { zlibCodec } from './zlib-codec';

/** Milliseconds for which a workbook may be missing while somebody saves it. */
const whileSaving = 1_000;

export interface UpdateParts extends TakeInParts, ContentParts {
  readonly store: WorkbookStore;
  readonly log: Log;
}

/**
 * Brings the shared workbook up to date with everything in the ledger, in one read and at most one write: takes in
 * what others have changed in it, then changes in place what differs. Where nothing does, nothing is written. Of what
 * somebody else wrote a copy is kept before it is replaced.
 *
 * With `tidying`, rows marked 已删除 are taken out in the same step, and a copy is kept whoever wrote it: that can't be
 * undone. Gives how many went.
 *
 * @throws {NotWritten} where it is open, or was saved meanwhile; {WorkbookProblem} where it can't be changed without
 * harm. Then the workbook is as it was, and what was taken in stays in the ledger.
 */
export async function bringUpToDate(parts: UpdateParts, tidying: boolean): Promise<Tidied> {
  const { store, record, campaign, log, now } = parts;
  const started = performance.now();
  // Whoever has it open may yet save it: what is to be taken in and what is written are one step.
  const open = await store.openBy();
  if (open) throw new NotWritten(open);
  const current = (await store.read()) ?? (await readOnceMore(parts));
  const foreign = current !== null && !(await record.isOurs(current.etag));
  const taken = foreign ? await takeInEdits(current, parts) : null;
  const { layouts, versions } = await workbookContent(parts);
  const full = current
    ? await updated(current.bytes, layouts, taken, campaign.id)
    : ((await fromLastGood(parts, layouts)) ??
      (await freshWorkbook(campaign, layouts, now(), store.macroEnabled)));
  const { bytes, ...tidied } = tidying ? tidiedUp(full, layouts) : { bytes: full, takenOut: 0, kept: 0 };
  if (bytes === current?.bytes) {
    await record.hasAccepted(current.etag, versions, now());
    return tidied;
  }

  const copy = current && (foreign || tidied.takenOut > 0) ? await store.keepCopy(current, now()) : null;
  await record.willWrite(store.etagOf(bytes));
  const result = await store.write(bytes, current?.etag ?? null);
  if (result.kind !== 'written') throw new NotWritten(result);
  await record.hasWritten(result.etag, versions, now());
  await store.keepGood(bytes);
  // Rows of which the office is told by their numbers stand elsewhere now.
  if (tidied.takenOut > 0) await takeInEdits({ bytes, etag: result.etag }, parts);
  log.info('workbook.written', {
    ...{ bytes: bytes.length, ms: Math.round(performance.now() - started) },
    ...(copy === null ? {} : { copy }),
    ...(tidying ? tidied : {}),
  });
  return tidied;
}

function tidiedUp(
  full: Uint8Array,
  layouts: readonly SheetLayout[],
): Tidied & { readonly bytes: Uint8Array } {
  const { bytes, sheets } = takeOutRemovedRows(full, layouts, zlibCodec);
  const sum = (counts: readonly number[]): number => counts.reduce((one, other) => one + other, 0);
  return {
    bytes,
    takenOut: sum(sheets.map(({ takenOut }) => takenOut)),
    kept: sum(sheets.map(({ kept }) => kept)),
  };
}

/** Programs that save take the old file away a moment before the new one is there. */
async function readOnceMore({ store, record }: UpdateParts): Promise<StoredWorkbook | null> {
  if ((await record.writtenAt()) === null) return null;
  await new Promise((resolve) => setTimeout(resolve, whileSaving));
  return store.read();
}

/** Where the workbook is gone: the office's own sheets are in what was written last. Null where that is none. */
async function fromLastGood(
  { store, campaign, log }: UpdateParts,
  layouts: readonly SheetLayout[],
): Promise<Uint8Array | null> {
  const good = await store.lastGood();
  if (good === null) return null;
  try {
    return await updated(good, layouts, null, campaign.id);
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
    log.warn('workbook.good-copy-unusable', errorFields(error));
    return null;
  }
}

/** The very bytes given where nothing differs. A managed sheet that is not there is added: lost, or new to the campaign. */
async function updated(
  bytes: Uint8Array,
  layouts: readonly SheetLayout[],
  taken: TakenIn | null,
  campaign: string,
): Promise<Uint8Array> {
  const placed = taken ? layouts.map((layout) => placedLayout(layout, taken)) : layouts;
  try {
    return updateManagedSheets(bytes, placed, zlibCodec).bytes;
  } catch (error) {
    if (!(error instanceof WorkbookProblem) || error.code !== 'workbook.no-managed-sheet') throw error;
    const whole = await adoptWorkbook(bytes, layouts, campaign, zlibCodec);
    return updateManagedSheets(whole.bytes, placed, zlibCodec).bytes;
  }
}
