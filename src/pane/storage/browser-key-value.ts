import { memoryKeyValue, type KeyValue } from './key-value';

const prefix = 'fujiantong.';

/**
 * `localStorage`. Where a browser forbids it (in a frame of another site, say) nothing outlives the page, and what it
 * does not take, for want of room or because it was forbidden meanwhile, is kept as long as the page is open.
 */
export function browserKeyValue(open: () => Storage = () => window.localStorage): KeyValue {
  const kept = memoryKeyValue();
  try {
    const storage = open();
    storage.setItem(`${prefix}probe`, '1');
    storage.removeItem(`${prefix}probe`);
    return {
      read: (key) => kept.read(key) ?? attempt(() => storage.getItem(prefix + key)),
      write: (key, value) => {
        kept.write(key, value);
        attempt(() => {
          if (value === null) storage.removeItem(prefix + key);
          else storage.setItem(prefix + key, value);
          kept.write(key, null);
          return null;
        });
      },
    };
  } catch {
    return kept;
  }
}

/** Null where the browser refuses. */
function attempt<Result>(work: () => Result | null): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}
