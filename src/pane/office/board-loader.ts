import type { Board } from '../../protocol/wire';
import type { Gateway } from '../gateway-client/gateway';
import { Action } from '../store/action';
import { Store } from '../store/store';

/** The office's board, as last heard. */
export class BoardLoader {
  readonly board = new Store<Board | null>(null);
  readonly action = new Action();
  private loading: Promise<void> | null = null;

  constructor(private readonly gateway: Gateway) {}

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
}
