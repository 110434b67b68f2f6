import { WorkbookProblem } from '../../files/in-place/workbook-problem';
import type { Tidied } from '../../protocol/tidied';
import { errorFields } from '../log';
import { bringUpToDate, type UpdateParts } from './bring-up-to-date';
import { NotWritten } from './not-written';
import type { TidyOutcome } from './tidy-outcome';
import { WorkbookWatch } from './workbook-watch';
import { workbookTrouble, type WorkbookTrouble } from './workbook-trouble';

export interface WorkbookWriterParts extends UpdateParts {
  /** Called when a write has ended, well or badly. */
  readonly onChange?: () => void;
  /** Milliseconds between two looks at whether others have saved or closed the workbook. */
  readonly look: number;
  /** Milliseconds to the retry after the nth failure in a row, n from 1. */
  readonly retryAfter?: (failures: number) => number;
}

/** How often a write is begun because others have saved meanwhile. */
const mostTries = 3;

const notAnyMore: TidyOutcome = { kind: 'trouble', trouble: { kind: 'failed', by: null } };

interface Waited<Outcome> {
  readonly done: Promise<Outcome>;
  readonly finish: (outcome: Outcome) => void;
}

/**
 * Keeps the shared workbook up to date in group commits: however many pushes wait, one read and one write; and looks
 * whether others have changed it. A write that fails is tried again by itself, later and later; the ledger knows what is missing, so nothing is lost.
 */
export class WorkbookWriter {
  #next: Waited<void> | null = null;
  /** That the next write is to tidy up. */
  #tidying: Waited<TidyOutcome> | null = null;
  #running: Promise<void> | null = null;
  #retry: NodeJS.Timeout | null = null;
  #failures = 0;
  #trouble: WorkbookTrouble | null = null;
  #stopped = false;
  readonly #watch: WorkbookWatch;

  constructor(private readonly parts: WorkbookWriterParts) {
    this.#watch = new WorkbookWatch({
      ...parts,
      every: parts.look,
      isLockedOut: () => this.#retry !== null && this.#trouble?.kind === 'locked',
      onChange: () => this.#hurry(),
    });
  }

  /** Why the last write failed; null where it did not. */
  get trouble(): WorkbookTrouble | null {
    return this.#trouble;
  }

  /**
   * Writes what a run before this one left unwritten, and the first workbook where there is none. A new release or
   * campaign may show the same rows in other words: they are written before somebody's save makes them look like edits.
   */
  async start(): Promise<void> {
    try {
      // Where nothing waits nobody is to read that it does, because somebody has it open.
      if ((await this.parts.store.openBy()) && (await this.#isSettled())) {
        this.#watch.start();
        return;
      }
    } catch (error) {
      this.parts.log.warn('workbook.unreadable', errorFields(error));
    }
    await this.flush();
    this.#watch.start();
  }

  /**
   * Asks for everything in the ledger to be written. Resolves once a write that began after this call has ended,
   * well or badly; at once while a retry is being waited for.
   */
  flush(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    this.#next ??= waited();
    if (this.#retry) return Promise.resolve();
    const { done } = this.#next;
    this.#run();
    return done;
  }

  /**
   * Takes the rows marked 已删除 out of the workbook, in one step with writing what waits. Done at once or not at all:
   * where the workbook can't be written now, it is not tried again.
   */
  tidy(): Promise<TidyOutcome> {
    if (this.#stopped) return Promise.resolve(notAnyMore);
    this.#tidying ??= waited();
    const { done } = this.#tidying;
    this.#waitNoMore();
    this.#run();
    return done;
  }

  /** Writes what waits, for at most `milliseconds`, and then no more. */
  async stop(milliseconds: number): Promise<void> {
    this.#watch.stop();
    this.#waitNoMore();
    const last = this.#next ? this.flush() : this.#running;
    this.#stopped = true;
    let timer: NodeJS.Timeout | undefined;
    const bound = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    await Promise.race([last, bound]);
    clearTimeout(timer);
    this.#tidying?.finish(notAnyMore);
  }

  /** Something has changed: whatever was to be waited for is over. */
  #hurry(): void {
    if (this.#stopped) return;
    this.#waitNoMore();
    void this.flush();
  }

  #waitNoMore(): void {
    if (!this.#retry) return;
    clearTimeout(this.#retry);
    this.#retry = null;
  }

  #run(): void {
    if (this.#running || !(this.#next ?? this.#tidying)) return;
    const flush = this.#next;
    const tidying = this.#tidying;
    this.#next = null;
    this.#tidying = null;
    this.#running = this.#attempt(tidying, flush === null).finally(() => {
      this.#running = null;
      this.parts.onChange?.();
      flush?.finish();
      if (this.#tidying) this.#waitNoMore();
      if (!this.#retry) this.#run();
    });
  }

  /** Whether the workbook is as it was written last, with all that the ledger has. */
  async #isSettled(): Promise<boolean> {
    const { record, store } = this.parts;
    const current = await store.read();
    return current !== null && (await record.isSettled(current.etag)) && (await record.waiting()) === 0;
  }

  /** Whether there is anything to be written; where the ledger can't be read that is found when writing. */
  async #waits(): Promise<boolean> {
    try {
      return (await this.parts.record.waiting()) > 0;
    } catch {
      return true;
    }
  }

  /** Saved by somebody between our reading and our writing: begins again, a few times, before it is called trouble. */
  async #write(tidying: boolean): Promise<Tidied> {
    for (let tries = 1; ; tries += 1)
      try {
        return await bringUpToDate(this.parts, tidying);
      } catch (error) {
        if (!(error instanceof NotWritten) || error.result.kind !== 'changed' || tries === mostTries)
          throw error;
      }
  }

  /** `alone`: nobody has asked for more than tidying up. */
  async #attempt(tidying: Waited<TidyOutcome> | null, alone: boolean): Promise<void> {
    const { log, retryAfter = defaultRetryAfter } = this.parts;
    try {
      const tidied = await this.#write(tidying !== null);
      this.#failures = 0;
      this.#trouble = null;
      tidying?.finish({ kind: 'tidied', ...tidied });
    } catch (error) {
      const trouble = workbookTrouble(error instanceof NotWritten ? error.result : error);
      tidying?.finish({ kind: 'trouble', trouble });
      if (alone && error instanceof NotWritten && !(await this.#waits())) return;
      this.#failures += 1;
      // A file that a program is just saving can't be read for a moment: not told before the second look.
      if (!(error instanceof WorkbookProblem) || this.#failures > 1) this.#trouble = trouble;
      const wait = retryAfter(this.#failures);
      log.warn('workbook.not-written', {
        failures: this.#failures,
        retryMilliseconds: wait,
        ...(error instanceof NotWritten ? { reason: error.result.kind } : errorFields(error)),
      });
      if (this.#stopped) return;
      this.#next ??= waited();
      this.#retry = setTimeout(() => {
        this.#retry = null;
        this.#run();
      }, wait);
    }
  }
}

function waited<Outcome>(): Waited<Outcome> {
  let finish: (outcome: Outcome) => void = () => undefined;
  const done = new Promise<Outcome>((resolve) => {
    finish = resolve;
  });
  return { done, finish };
}

function defaultRetryAfter(failures: number): number {
  return Math.min(30_000, 500 * 2 ** (failures - 1));
}
