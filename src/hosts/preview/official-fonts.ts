import './official-fonts.css';

/** As in `official-fonts.css`. */
const families = ['仿宋_GB2312', '黑体', '方正小标宋简体'] as const;

/**
 * Makes the official fonts ready. A canvas draws with whatever font is there at that moment and is not drawn anew
 * when a better one arrives, so this comes before the first picture.
 */
export async function loadOfficialFonts(): Promise<void> {
  await Promise.allSettled(families.map((family) => document.fonts.load(`12px "${family}"`, '附')));
}
