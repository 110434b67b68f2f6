import { memoryKeyValue, type KeyValue } from './key-value';

const prefix = 'fujiantong.';

/** `localStorage`; where a browser forbids it (a frame of another site, say) nothing outlives the page. */
export function browserKeyValue(): KeyValue {
  try {
    const storage = window.localStorage;
    storage.setItem(`${prefix}probe`, '1');
    storage.removeItem(`${prefix}probe`);
    return {
      read: (key) => storage.getItem(prefix + key),
      write: (key, value) => {
        if (value === null) storage.removeItem(prefix + key);
        else storage.setItem(prefix + key, value);
      },
    };
  } catch {
    return memoryKeyValue();
  }
}
