import { Store } from './store';

export interface ActionState {
  readonly busy: boolean;
  /** What the last run failed with; null where it did not. */
  readonly error: unknown;
}

/** Something a button starts: one run at a time, with its failure kept to be shown. */
export class Action {
  readonly state = new Store<ActionState>({ busy: false, error: null });

  /** Does nothing while a run is under way. Never rejects. */
  async run(work: () => Promise<unknown>): Promise<void> {
    if (this.state.get().busy) return;
    this.state.set({ busy: true, error: null });
    try {
      await work();
      this.state.set({ busy: false, error: null });
    } catch (error) {
      this.state.set({ busy: false, error });
    }
  }

  dismiss(): void {
    if (!this.state.get().busy) this.state.set({ busy: false, error: null });
  }
}
