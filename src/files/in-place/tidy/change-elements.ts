import { attributeOf, withAttribute } from '../xml/attributes';
import { decodeXml, encodeXml } from '../xml/xml-characters';

const attributes = String.raw`(?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*`;

/** Puts others in the place of the opening tags of elements with these local names. */
export function changeTags(text: string, names: string, change: (tag: string) => string): string {
  return text.replace(new RegExp(`<(?:[\\w.-]+:)?(?:${names})(?=[\\s/>])${attributes}/?>`, 'g'), change);
}

/** Changes an attribute of elements with these local names, where they have it. */
export function changeAttributes(
  text: string,
  names: string,
  attribute: string,
  change: (value: string) => string,
): string {
  return changeTags(text, names, (tag) => changeAttribute(tag, attribute, change));
}

export function changeAttribute(tag: string, attribute: string, change: (value: string) => string): string {
  const value = attributeOf(tag, attribute);
  if (value === null) return tag;
  const changed = change(value);
  return changed === value ? tag : withAttribute(tag, attribute, changed);
}

/** Changes what elements with these local names say that hold nothing but text. */
export function changeTexts(text: string, names: string, change: (content: string) => string): string {
  const elements = new RegExp(`(<(?:[\\w.-]+:)?(?:${names})(?=[\\s>])${attributes}>)([^<]+)(?=</)`, 'g');
  return text.replace(elements, (whole, tag: string, content: string) => {
    const said = decodeXml(content);
    const changed = change(said);
    return changed === said ? whole : tag + encodeXml(changed);
  });
}

/** Changes elements with these local names, content and all, by `change`, and what stands between them by `rest`. */
export function changeElements(
  text: string,
  names: string,
  change: (element: string) => string,
  rest: (between: string) => string = (between) => between,
): string {
  const elements = new RegExp(
    `<((?:[\\w.-]+:)?(?:${names}))(?=[\\s>])${attributes}>[\\s\\S]*?</\\1\\s*>`,
    'g',
  );
  const pieces: string[] = [];
  let at = 0;
  for (const { index, 0: element } of text.matchAll(elements)) {
    pieces.push(rest(text.slice(at, index)), change(element));
    at = index + element.length;
  }
  pieces.push(rest(text.slice(at)));
  return pieces.join('');
}
