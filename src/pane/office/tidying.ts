import type { Tidied } from '../../protocol/tidied';
import type { Gateway } from '../gateway-client/gateway';
import { Store } from '../store/store';

export type TidyState =
  | { readonly kind: 'idle' }
  /** Whether it is really wanted: it can't be taken back. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'working' }
  | ({ readonly kind: 'done' } & Tidied)
  | { readonly kind: 'failed'; readonly error: unknown };

/** Takes the rows marked 已删除 out of the shared workbook, once that is confirmed. */
export class Tidying {
  readonly state = new Store<TidyState>({ kind: 'idle' });

  constructor(private readonly gateway: Pick<Gateway, 'tidyWorkbook'>) {}

  ask(): void {
    if (this.state.get().kind !== 'working') this.state.set({ kind: 'asking' });
  }

  async run(): Promise<void> {
    if (this.state.get().kind === 'working') return;
    this.state.set({ kind: 'working' });
    try {
      this.state.set({ kind: 'done', ...(await this.gateway.tidyWorkbook()) });
    } catch (error) {
      this.state.set({ kind: 'failed', error });
    }
  }

  close(): void {
    if (this.state.get().kind !== 'working') this.state.set({ kind: 'idle' });
  }
}
