import type { Language } from '../../forms/language';

export type Texts<Dictionary> = Readonly<Record<Language, Dictionary>>;

/** A feature's words. Chinese is the source: the compiler asks the English for the same entries. */
export function texts<Dictionary>(zh: Dictionary, en: NoInfer<Dictionary>): Texts<Dictionary> {
  return { 'zh-CN': zh, 'en-US': en };
}
