import { createContext, useContext, type ReactNode } from 'react';
import type { Language } from '../../forms/language';
import { Store } from '../store/store';
import { useStore } from '../store/use-store';
import type { Texts } from './texts';

const LanguageContext = createContext(new Store<Language>('zh-CN'));

export function LanguageProvider({
  store,
  children,
}: {
  store: Store<Language>;
  children: ReactNode;
}): ReactNode {
  return <LanguageContext.Provider value={store}>{children}</LanguageContext.Provider>;
}

export function useLanguageStore(): Store<Language> {
  return useContext(LanguageContext);
}

export function useLanguage(): Language {
  return useStore(useLanguageStore());
}

/** A feature's words in the language of the pane. */
export function useTexts<Dictionary>(texts: Texts<Dictionary>): Dictionary {
  return texts[useLanguage()];
}
