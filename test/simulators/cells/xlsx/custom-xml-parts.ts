import { element, xmlHead } from './xml';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';

export interface CustomXmlFiles {
  readonly items: readonly string[];
  /** The paths of what describes them. */
  readonly properties: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
}

/** The files that keep custom XML parts, each with one that gives it an id. */
export function customXmlParts(parts: readonly string[]): CustomXmlFiles {
  const items = parts.map((_, at) => `customXml/item${at + 1}.xml`);
  const properties = parts.map((_, at) => `customXml/itemProps${at + 1}.xml`);
  const texts: Record<string, string> = {};
  parts.forEach((xml, at) => {
    texts[items[at] ?? ''] = xml;
    texts[properties[at] ?? ''] =
      xmlHead +
      element(
        'ds:datastoreItem',
        { 'ds:itemID': itemId(at), 'xmlns:ds': `${office}/customXml` },
        element('ds:schemaRefs'),
      );
    texts[`customXml/_rels/item${at + 1}.xml.rels`] =
      xmlHead +
      element(
        'Relationships',
        { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
        element('Relationship', {
          Id: 'rId1',
          Type: `${office}/relationships/customXmlProps`,
          Target: `itemProps${at + 1}.xml`,
        }),
      );
  });
  return { items, properties, texts };
}

/** Different in a workbook, which is all it has to be. */
function itemId(at: number): string {
  return `{00000000-0000-4000-8000-${at.toString(16).toUpperCase().padStart(12, '0')}}`;
}
