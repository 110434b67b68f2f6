import type { Language } from '../../forms/language';
import { languages } from '../../forms/language';
import type { KeyValue } from '../storage/key-value';
import { Store } from '../store/store';

const key = 'language';

/** What the person chose last; else what the program itself shows, Chinese unless that is something else. */
function chooseLanguage(storage: KeyValue, displayLanguage: string): Language {
  const kept = languages.find((language) => language === storage.read(key));
  if (kept !== undefined) return kept;
  return displayLanguage === '' || /^zh\b/i.test(displayLanguage) ? 'zh-CN' : 'en-US';
}

/** The language of the pane, kept when it is changed. */
export function createLanguageStore(storage: KeyValue, displayLanguage: string): Store<Language> {
  const store = new Store(chooseLanguage(storage, displayLanguage));
  store.subscribe(() => {
    storage.write(key, store.get());
  });
  return store;
}
