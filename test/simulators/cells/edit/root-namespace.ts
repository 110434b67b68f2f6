import { CellRefusal } from '../cell-refusal';

/** The namespace of the root element, empty where it has none. Refuses what doesn't begin and end as XML. */
export function rootNamespace(xml: string): string {
  const body = xml.replace(/^\uFEFF?\s*(?:<\?xml[^?]*\?>)?\s*(?:<!--[\s\S]*?-->\s*)*/, '').trimEnd();
  const root = /^<(?:([\w.-]+):)?([\w.-]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/.exec(body);
  if (!root) throw new CellRefusal('xml', xml.slice(0, 100));
  const [whole, prefix, name = '', attributes = '', closed] = root;
  const end = `</${prefix === undefined ? '' : `${prefix}:`}${name}>`;
  if (closed ? whole !== body : !body.endsWith(end)) throw new CellRefusal('xml', xml.slice(0, 100));
  const attribute = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const found = [...attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].find(
    ([, key]) => key === attribute,
  );
  return found?.[2] ?? found?.[3] ?? '';
}
