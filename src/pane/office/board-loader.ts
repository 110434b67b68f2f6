import type { Board } from '../../protocol/wire';
import type { Gateway } from '../gateway-client/gateway';
import { Action } from '../store/action';
import { Store } from '../store/store';

/** The office's board, as last heard. */
export class BoardLoader {
  readonly board = new Store<Board | null>(null);
  readonly action = new Action();

  constructor(private readonly gateway: Gateway) {}

  load(): Promise<void> {
    return this.action.run(async () => {
      this.board.set(await this.gateway.board());
    });
  }
}
