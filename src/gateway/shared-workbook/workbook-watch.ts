import type { WorkbookRecord } from '../ledger/workbook-record';
import { errorFields, type Log } from '../log';
import type { WorkbookStore } from './store';

export interface WorkbookWatchParts {
  readonly store: WorkbookStore;
  readonly record: WorkbookRecord;
  readonly log: Log;
  /** Milliseconds between two looks. */
  readonly every: number;
  /** Whether it is waited for somebody who has the workbook open. */
  readonly isLockedOut: () => boolean;
  /** Others have saved it, or closed it. */
  readonly onChange: () => void;
}

/** Looks now and then whether others have changed the workbook: no store tells of it by itself. */
export class WorkbookWatch {
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;
  #seen: string | null | undefined;

  constructor(private readonly parts: WorkbookWatchParts) {}

  start(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#look(), this.parts.every);
    // It keeps no process alive that has nothing else to do.
    this.#timer.unref();
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    const { store, log, isLockedOut, onChange } = this.parts;
    try {
      if (isLockedOut() && !(await store.openBy())) onChange();
      else if (await this.#isChanged()) onChange();
    } catch (error) {
      // Out of reach: whoever writes next says so.
      log.warn('workbook.unseen', errorFields(error));
    }
    this.start();
  }

  async #isChanged(): Promise<boolean> {
    const { store, record } = this.parts;
    const token = await store.look();
    if (token === this.#seen) return false;
    // Read after the look: what is saved in between is found by the next.
    const current = await store.read();
    this.#seen = token;
    return current === null || !(await record.isSettled(current.etag));
  }
}
