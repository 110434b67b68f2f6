import { GatewayError } from '../gateway-client/gateway-error';
import type { WorkbookState } from '../../protocol/wire';
import type { Store } from '../store/store';
import type { ReportedStore } from './reported-store';
import type { SyncState } from './sync-state';

/** Milliseconds before it is asked the first time, and at most between two times. */
const firstPause = 2_000;
const longestPause = 30_000;
/** Where the gateway tells by itself when it has written. */
const rarePause = 300_000;

/**
 * While a receipt says that the shared workbook waits, asks ever less often whether the version is in it by now,
 * and then says so on the receipt. What is heard otherwise counts as well.
 */
export class ReceiptFollower {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = firstPause;
  private writtenAt: string | null = null;
  private readonly unsubscribe: readonly (() => void)[];

  constructor(
    private readonly sync: Store<SyncState>,
    private readonly reported: ReportedStore,
    private readonly form: string,
    private readonly isTold: () => boolean = () => false,
  ) {
    const follow = (): void => this.follow();
    this.unsubscribe = [sync.subscribe(follow), reported.state.subscribe(follow)];
  }

  /** How the shared workbook stands: a receipt that waits says why, and it is asked at once where there may be news. */
  hear({ waiting, reason, writtenAt }: WorkbookState): void {
    const mayBeWritten = waiting === 0 || writtenAt !== this.writtenAt;
    this.writtenAt = writtenAt;
    const state = this.waiting();
    if (state === null) return;
    if (reason !== (state.waitsFor ?? null)) this.sync.set({ ...state, waitsFor: reason });
    if (mayBeWritten) void this.ask();
  }

  stop(): void {
    for (const stop of this.unsubscribe) stop();
    this.rest();
  }

  private follow(): void {
    const state = this.waiting();
    if (state === null) {
      this.rest();
      return;
    }
    const reported = this.reported.of(this.form);
    const written =
      reported.kind === 'version' &&
      reported.submission.workbook === 'written' &&
      reported.submission.version >= state.receipt.version;
    if (written) this.sync.set({ ...state, receipt: { ...state.receipt, workbook: 'written' } });
    else {
      // The first time in any case: it may have been told before the receipt was here.
      const pause = this.isTold() && this.pause > firstPause ? rarePause : this.pause;
      this.timer ??= setTimeout(() => void this.ask(), pause);
    }
  }

  private async ask(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.pause = Math.min(this.pause * 1.5, longestPause);
    try {
      // What is heard is followed by itself, the next time to ask included.
      await this.reported.refresh(this.form);
    } catch (error) {
      // Nobody to ask for until somebody has signed in; the news of that is followed too.
      if (!(error instanceof GatewayError && error.sessionEnded)) this.follow();
    }
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.pause = firstPause;
  }

  private waiting(): Extract<SyncState, { kind: 'pushed' }> | null {
    const state = this.sync.get();
    return state.kind === 'pushed' && state.receipt.workbook === 'waiting' ? state : null;
  }
}
