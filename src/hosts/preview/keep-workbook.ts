import { CommandType, IResourceLoaderService, type IWorkbookData } from '@univerjs/core';
import type { GridSession } from './grid-session';
import type { WorkbookStore } from './workbook-store';

/** Quiet time after an edit before the workbook is saved, in milliseconds. */
const pause = 300;

/** The open workbook whole, with the rules that plugins keep. */
function snapshotOf(session: GridSession): IWorkbookData {
  return (
    session.get(IResourceLoaderService).saveUnit<IWorkbookData>(session.workbook.getUnitId()) ??
    session.workbook.save()
  );
}

/** Saves the workbook a moment after each change, and at once when the page goes away. */
export class WorkbookKeeper {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private saving: Promise<void> = Promise.resolve();

  constructor(
    private readonly session: GridSession,
    private readonly store: WorkbookStore,
    private readonly key: string,
  ) {
    session.commands.onCommandExecuted(({ type }) => {
      if (type === CommandType.MUTATION) this.soon();
    });
    window.addEventListener('pagehide', this.leave);
    document.addEventListener('visibilitychange', this.leave);
  }

  /** To be called after a change that is no mutation, such as a binding. */
  soon(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.now().catch(reportError);
    }, pause);
  }

  /** Saves what isn't saved yet; resolves when all is. */
  now(): Promise<void> {
    if (this.timer !== null) {
      clearTimeout(this.timer);
      this.timer = null;
      // One that failed is made good by the next, which writes the whole workbook again.
      this.saving = this.store.write(this.key, snapshotOf(this.session));
    }
    return this.saving;
  }

  dispose(): void {
    window.removeEventListener('pagehide', this.leave);
    document.removeEventListener('visibilitychange', this.leave);
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private readonly leave = (event: Event): void => {
    if (event.type === 'pagehide' || document.visibilityState === 'hidden') this.now().catch(reportError);
  };
}
