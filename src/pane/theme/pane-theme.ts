import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** What the system has, Chinese first where the Latin face has no such characters. */
const fonts =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Hiragino Sans GB', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif";

const withFonts = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: fonts });

/** High contrast is the system's own colours (`forced-colors`), which Fluent's parts give way to. */
export const paneThemes = { light: withFonts(webLightTheme), dark: withFonts(webDarkTheme) };
