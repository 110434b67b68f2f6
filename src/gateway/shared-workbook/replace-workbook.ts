import type { VersionMark, WorkbookRecord } from '../ledger/workbook-record';
import type { Log } from '../log';
import { NotWritten } from './not-written';
import type { WorkbookStore } from './store';

/** A rendered workbook and the versions in it. */
export interface RenderedWorkbook {
  readonly bytes: Uint8Array;
  readonly versions: readonly VersionMark[];
}

export interface ReplaceParts {
  readonly store: WorkbookStore;
  readonly record: WorkbookRecord;
  readonly render: () => Promise<RenderedWorkbook>;
  readonly log: Log;
  readonly now: () => Date;
  /** Whether a copy is kept of what this gateway wrote itself, too. */
  readonly keepOwn?: boolean;
}

/**
 * Writes the workbook once, with all that is in the ledger. Of what somebody else wrote a copy is kept first, and
 * its name given; null where there was none to keep.
 * @throws {NotWritten} where it is open, or was saved meanwhile.
 */
export async function replaceWorkbook(parts: ReplaceParts): Promise<string | null> {
  const { store, record, render, log, now, keepOwn = false } = parts;
  const started = performance.now();
  const current = await store.read();
  const { bytes, versions } = await render();
  const edited = current !== null && !(await record.isOurs(current.etag));
  const copy = current && (edited || keepOwn) ? await store.keepCopy(current, now()) : null;
  if (edited) log.warn('workbook.edited-elsewhere', { copy });
  await record.willWrite(store.etagOf(bytes));
  const result = await store.write(bytes, current?.etag ?? null);
  if (result.kind !== 'written') throw new NotWritten(result);
  await record.hasWritten(result.etag, versions, now());
  log.info('workbook.written', { bytes: bytes.length, ms: Math.round(performance.now() - started) });
  return copy;
}
