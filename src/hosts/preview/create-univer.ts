import { LogLevel, Univer, UserManagerService, type ILanguagePack } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { defaultTheme } from '@univerjs/themes';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import { localeOf, type GridLanguage } from './locales';

/** A transparent pixel: without an avatar the grid asks the server for `/undefined`. */
const noAvatar = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Menus that promise what a preview hasn't: locks that only a server could enforce. */
const hiddenMenus = [
  'sheet.menu.sheet-protection',
  'sheet.contextMenu.permission',
  'sheet.menu.sheets-permission',
].map((id) => [id, { hidden: true }] as const);

/** Builds the grid in a container, without the `presets` package and its unlicensed parts. */
export function createUniver(
  container: HTMLElement,
  language: GridLanguage,
  locale: ILanguagePack,
): { readonly univer: Univer; readonly api: FUniver } {
  const univer = new Univer({
    theme: defaultTheme,
    locale: localeOf[language],
    locales: { [localeOf[language]]: locale },
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      menu: Object.fromEntries(hiddenMenus),
      // Numbers kept as text are what a form wants; the grid's warnings about them would only worry a clerk.
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1] as never);
    else univer.registerPlugin(plugin);
  }
  const users = univer.__getInjector().get(UserManagerService);
  // The grid reads a local user's rights from the beginning of the id: an owner may do everything.
  users.setCurrentUser({ userID: 'Owner_clerk', name: '', avatar: noAvatar });
  return { univer, api: FUniver.newAPI(univer) };
}
