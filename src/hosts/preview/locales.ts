import { LocaleType, type ILanguagePack } from '@univerjs/core';

/** The languages the grid itself comes in. */
export type GridLanguage = 'zh-CN' | 'en-US';

export const localeOf: Readonly<Record<GridLanguage, LocaleType>> = {
  'zh-CN': LocaleType.ZH_CN,
  'en-US': LocaleType.EN_US,
};

/** Loads the texts of the grid's own menus; a chunk a language, so that only one is fetched. */
export async function loadLocale(language: GridLanguage): Promise<ILanguagePack> {
  const { mergeLocales } = await import('@univerjs/core');
  const packs =
    language === 'zh-CN'
      ? await Promise.all([
          import('@univerjs/preset-sheets-core/locales/zh-CN'),
          import('@univerjs/preset-sheets-data-validation/locales/zh-CN'),
        ])
      : await Promise.all([
          import('@univerjs/preset-sheets-core/locales/en-US'),
          import('@univerjs/preset-sheets-data-validation/locales/en-US'),
        ]);
  return mergeLocales(...packs.map((pack) => pack.default));
}
