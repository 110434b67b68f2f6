import type { Board } from '../../protocol/wire';
import type { Gateway } from '../gateway-client/gateway';
import { Action } from '../store/action';
import { Store } from '../store/store';

/** The office's board, as last heard. */
export class BoardLoader {
  readonly board = new Store<Board | null>(null);
  readonly action = new Action();
  readonly dismissing = new Action();
  private loading: Promise<void> | null = null;
  private soon: ReturnType<typeof setTimeout> | undefined;
  /** When that is, in milliseconds as `Date.now` counts. */
  private due = Infinity;

  constructor(private readonly gateway: Gateway) {}

  /**
   * There is something new: asks anew within so many milliseconds, once for all that comes in until then. An answer
   * that is under way may lack it.
   */
  loadSoon(milliseconds = 1_000): void {
    const due = Date.now() + milliseconds;
    if (due >= this.due) return;
    clearTimeout(this.soon);
    this.due = due;
    this.soon = setTimeout(() => {
      this.due = Infinity;
      void (this.loading ?? Promise.resolve()).then(() => this.load());
    }, milliseconds);
  }

  /** Who asks while it is being asked waits for the same answer. Never rejects. */
  load(): Promise<void> {
    this.loading ??= this.action
      .run(async () => {
        this.board.set(await this.gateway.board());
      })
      .finally(() => {
        this.loading = null;
      });
    return this.loading;
  }

  /** They have been read: off the board at once, and for good. */
  dismissNotes(ids: readonly number[]): Promise<void> {
    return this.dismissing.run(async () => {
      await this.gateway.dismissNotes(ids);
      await this.load();
    });
  }
}
