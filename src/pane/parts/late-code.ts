import { Store } from '../store/store';

export type LateState<Code> =
  { readonly kind: 'absent' } | { readonly kind: 'here'; readonly code: Code } | { readonly kind: 'failed' };

/** Code of what is rarely seen: not part of what the pane starts with, fetched when it is first wanted. */
export class LateCode<Code> {
  readonly state = new Store<LateState<Code>>({ kind: 'absent' });
  private underWay: Promise<boolean> | null = null;

  constructor(private readonly fetchCode: () => Promise<Code>) {}

  /** Fetches it ahead; nobody is told where that fails. @returns whether it is here. Never rejects. */
  prepare(): Promise<boolean> {
    if (this.state.get().kind === 'here') return Promise.resolve(true);
    this.underWay ??= this.fetchCode()
      .then(
        (code) => {
          this.state.set({ kind: 'here', code });
          return true;
        },
        (error: unknown) => {
          reportError(error);
          return false;
        },
      )
      .finally(() => {
        this.underWay = null;
      });
    return this.underWay;
  }

  /** Fetches it, once more where that has failed before. @returns whether it is here. Never rejects. */
  async load(): Promise<boolean> {
    this.dismiss();
    const here = await this.prepare();
    if (!here) this.state.set({ kind: 'failed' });
    return here;
  }

  /** The failure has been read. */
  dismiss(): void {
    if (this.state.get().kind === 'failed') this.state.set({ kind: 'absent' });
  }
}
