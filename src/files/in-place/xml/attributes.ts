import { decodeXml, encodeAttribute } from './xml-characters';

/** An attribute by its written name, `r:id`, in the text of a tag; null where there is none. */
export function attributeOf(tag: string, name: string): string | null {
  const found = spanOf(tag, name);
  return found === null ? null : decodeXml(tag.slice(found.from, found.to));
}

/** The tag with the attribute set; null takes it away. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const found = spanOf(tag, name);
  if (value === null) return found === null ? tag : tag.slice(0, found.start) + tag.slice(found.to + 1);
  const encoded = encodeAttribute(value);
  if (found !== null) return tag.slice(0, found.from) + encoded + tag.slice(found.to);
  return tag.replace(/\s*\/?>$/, (end) => ` ${name}="${encoded}"${end.trimStart()}`);
}

/** From the white space before the name; `from` and `to` are the value's. Values are passed over, whatever is in them. */
function spanOf(tag: string, name: string): { start: number; from: number; to: number } | null {
  const attribute = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  for (let match = attribute.exec(tag); match !== null; match = attribute.exec(tag)) {
    if (match[1] !== name) continue;
    const to = attribute.lastIndex - 1;
    return { start: match.index, from: to - (match[2] ?? match[3] ?? '').length, to };
  }
  return null;
}
