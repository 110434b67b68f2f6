import { GatewayError } from '../gateway-client/gateway-error';
import type { Store } from '../store/store';
import type { ReportedStore } from './reported-store';
import type { SyncState } from './sync-state';

/** Milliseconds before it is asked the first time, and at most between two times. */
const firstPause = 2_000;
const longestPause = 30_000;

/**
 * While a receipt says that the shared workbook waits, asks ever less often whether the version is in it by now,
 * and then says so on the receipt. What is heard otherwise counts as well.
 */
export class ReceiptFollower {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = firstPause;
  private readonly unsubscribe: readonly (() => void)[];

  constructor(
    private readonly sync: Store<SyncState>,
    private readonly reported: ReportedStore,
    private readonly form: string,
  ) {
    const follow = (): void => this.follow();
    this.unsubscribe = [sync.subscribe(follow), reported.state.subscribe(follow)];
  }

  /** There may be news: asks at once, where a receipt waits. */
  nudge(): void {
    if (this.waiting() !== null) void this.ask();
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
    else this.timer ??= setTimeout(() => void this.ask(), this.pause);
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
