type AttributeValue = string | number | boolean | null | undefined;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
    .replace(/[\n\r\t]/g, (character) => (character === '\n' ? '\n' : `&#${character.charCodeAt(0)};`));
}

/** An element as text. Attributes that are null or undefined are left out; true is `1`. Children are XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${attributeText(value ?? '')}"`)
    .join('');
  const inside = children.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

function attributeText(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return escapeXml(String(value)).replaceAll('\n', '&#10;');
}

/** Elements in one that counts them; nothing where there are none. */
export function counted(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : element(name, { count: items.length }, ...items);
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
