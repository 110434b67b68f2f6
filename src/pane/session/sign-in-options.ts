import type { SignInOptions } from '../../protocol/wire';
import type { Gateway } from '../gateway-client/gateway';
import { Store } from '../store/store';

export type OptionsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly options: SignInOptions }
  | { readonly kind: 'failed'; readonly error: unknown };

/** The units to choose from, asked for once and again on request. */
export class SignInOptionsLoader {
  readonly state = new Store<OptionsState>({ kind: 'loading' });

  constructor(private readonly gateway: Gateway) {}

  async load(): Promise<void> {
    if (this.state.get().kind === 'ready') return;
    this.state.set({ kind: 'loading' });
    try {
      this.state.set({ kind: 'ready', options: await this.gateway.signInOptions() });
    } catch (error) {
      this.state.set({ kind: 'failed', error });
    }
  }
}
