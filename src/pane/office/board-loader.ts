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

  constructor(private readonly gateway: Gateway) {}

  /** Something was reported: asks anew in a moment, once for all that comes in until then. */
  loadSoon(): void {
    this.soon ??= setTimeout(() => {
      this.soon = undefined;
      void this.load();
    }, 1_000);
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
