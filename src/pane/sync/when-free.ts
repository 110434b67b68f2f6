import type { Store } from '../store/store';
import type { SyncState } from './sync-state';

/** Whether something is being sent, fetched or written. */
export function isBusy(state: SyncState): boolean {
  return state.kind === 'working' || (state.kind === 'conflict' && state.step !== null);
}

/** Once nothing is being sent or fetched any more. */
export function whenFree(state: Store<SyncState>): Promise<void> {
  if (!isBusy(state.get())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = state.subscribe(() => {
      if (isBusy(state.get())) return;
      stop();
      resolve();
    });
  });
}
