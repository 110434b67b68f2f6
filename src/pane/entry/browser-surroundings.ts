import { openIndexedDb } from '../outbox/open-indexed-db';
import type { PaneSurroundings } from '../shell/pane-services';

/** What the browser around the pane gives to its work. */
export function browserSurroundings(): Pick<
  PaneSurroundings,
  'now' | 'isVisible' | 'isOnline' | 'onOnline' | 'openOutbox' | 'alone'
> {
  return {
    now: () => new Date(),
    isVisible: () => document.visibilityState === 'visible',
    isOnline: () => navigator.onLine,
    onOnline: (listener) => {
      window.addEventListener('online', listener);
      return () => window.removeEventListener('online', listener);
    },
    openOutbox: openIndexedDb,
    alone,
  };
}

/** Where pages can't lock (some web views, and addresses without https) two may do the same, which harms nothing. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (locks === undefined) await work();
  else await locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? undefined : work()));
}
