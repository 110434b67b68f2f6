/** An element, read. Names are without their prefix, those of attributes with it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const piece =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<\/[^>]*>|<([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads an XML file as far as the parts of a workbook need it. */
export function readXml(text: string): XmlElement {
  const top: OpenElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  for (const [whole, data, tag, attributes = '', closed, characters] of text.matchAll(piece)) {
    const inside = open[open.length - 1] ?? top;
    if (characters !== undefined) inside.text += decoded(characters.replace(/\r\n?/g, '\n'));
    else if (data !== undefined) inside.text += data;
    else if (tag !== undefined) {
      const child = { name: localName(tag), attributes: attributesOf(attributes), children: [], text: '' };
      inside.children.push(child);
      if (closed === '') open.push(child);
    } else if (whole.startsWith('</')) open.pop();
  }
  const root = top.children[0];
  if (!root || open.length !== 1) throw new Error('not an XML file');
  return root;
}

export function childOf(of: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (inside, name) => inside?.children.find((child) => child.name === name),
    of,
  );
}

export function childrenOf(of: XmlElement | undefined, name: string): readonly XmlElement[] {
  return of?.children.filter((child) => child.name === name) ?? [];
}

export function attribute(of: XmlElement | undefined, name: string): string | null {
  return of?.attributes.get(name) ?? null;
}

export function numberIn(of: XmlElement | undefined, name: string): number | null {
  const text = attribute(of, name);
  return text === null ? null : Number(text);
}

export function flag(of: XmlElement | undefined, name: string, otherwise = false): boolean {
  const text = attribute(of, name);
  return text === null ? otherwise : text === '1' || text === 'true';
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...found].map(([, name = '', double, single]) => [name, decoded(double ?? single ?? '')]));
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, code: string) => {
    if (!code.startsWith('#')) return named[code] ?? whole;
    const isHex = code[1] === 'x' || code[1] === 'X';
    return String.fromCodePoint(isHex ? parseInt(code.slice(2), 16) : parseInt(code.slice(1), 10));
  });
}
