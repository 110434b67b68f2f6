import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { Language } from '../../forms/language';

const latin = "'Segoe UI', 'Helvetica Neue', 'Noto Sans', Arial";
const chinese =
  "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Hiragino Sans GB', 'Noto Sans CJK SC'";

/** What the system has. A Chinese face draws English quotation marks a whole character wide, so it comes second there. */
export const fonts: Record<Language, string> = {
  'zh-CN': `'Segoe UI', ${chinese}, system-ui, sans-serif`,
  'en-US': `${latin}, ${chinese}, system-ui, sans-serif`,
};

/** High contrast is the system's own colours (`forced-colors`), which Fluent's parts give way to. */
export function paneTheme(language: Language, dark: boolean): Theme {
  return { ...(dark ? webDarkTheme : webLightTheme), fontFamilyBase: fonts[language] };
}
