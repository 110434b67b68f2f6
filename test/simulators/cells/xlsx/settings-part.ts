import { element, escapeXml } from './xml';
import { readXml } from './xml-tree';

/** By its root a part of these is known among those of programs. */
const namespace = 'urn:cells:settings';

/** The part that keeps a workbook's settings; none where it has none. */
export function settingsPart(settings: ReadonlyMap<string, unknown>): readonly string[] {
  if (settings.size === 0) return [];
  // JSON with escapes for what XML can't hold.
  const text = JSON.stringify([...settings]).replace(
    /[\ud800-\udfff\ufffe\uffff\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [element('settings', { xmlns: namespace }, escapeXml(text))];
}

/** The settings of a part; null where it is another. */
export function settingsIn(xml: string): ReadonlyMap<string, unknown> | null {
  if (!xml.includes(namespace)) return null;
  const root = readXml(xml);
  if (root.attributes.get('xmlns') !== namespace) return null;
  return new Map(JSON.parse(root.text) as [string, unknown][]);
}
