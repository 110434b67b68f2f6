import { createRequire } from 'node:module';

const themes = createRequire(import.meta.url)('@fluentui/react-components');

/** What is red, green and orange, and the colours of what is wrong; the 40 others are for avatars and calendars. */
const used = /^color(Status|Palette(Red|Green|DarkOrange))/;

/** A theme's palette with the colours that parts of the pane ask for; a test knows whether any is amiss. */
export default function usedPalette() {
  const theme = /dark/i.test(this.resourcePath) ? themes.webDarkTheme : themes.webLightTheme;
  const colours = Object.entries(theme).filter(([name]) => used.test(name));
  return `export const colorPaletteTokens = ${JSON.stringify(Object.fromEntries(colours))};\nexport const colorStatusTokens = {};`;
}
