import type { KeyValue } from '../storage/key-value';
import { Store } from '../store/store';

const key = 'marks';
const off = 'off';

/** Whether findings are marked on the sheet besides standing in the pane; kept when it is changed, on at first. */
export function createMarksChoice(storage: KeyValue): Store<boolean> {
  const store = new Store(storage.read(key) !== off);
  store.subscribe(() => {
    storage.write(key, store.get() ? 'on' : off);
  });
  return store;
}
