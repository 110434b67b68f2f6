import { openDB } from 'idb';
import { outboxEntrySchema, type OutboxEntry } from './outbox-entry';
import type { OutboxStorage } from './outbox-storage';

const store = 'pushes';

/**
 * The outbox of one gateway in IndexedDB, shared by all panes on this machine.
 * @throws whatever the browser refuses with.
 */
export async function openIndexedDb(gateway: string): Promise<OutboxStorage> {
  const name = `fujiantong ${gateway}`;
  const database = await openDB(name, 1, {
    upgrade: (opened) => void opened.createObjectStore(store, { keyPath: 'key' }),
  });
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null;
  const changed = (): void => channel?.postMessage(null);
  return {
    read: async () => {
      const found: readonly unknown[] = await database.getAll(store);
      return found.flatMap((kept): readonly OutboxEntry[] => {
        const { data } = outboxEntrySchema.safeParse(kept);
        return data === undefined ? [] : [data];
      });
    },
    write: async (entry) => {
      const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(entry), transaction.done]);
      changed();
    },
    remove: async (key) => {
      await database.delete(store, key);
      changed();
    },
    onChange: (listener) => channel?.addEventListener('message', listener),
  };
}
