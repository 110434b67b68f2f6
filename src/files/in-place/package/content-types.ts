import { attributeOf } from '../xml/attributes';
import { encodeAttribute } from '../xml/xml-characters';
import { findElements } from '../xml/find-elements';
import type { WorkbookPackage } from './workbook-package';

const path = '[Content_Types].xml';

/** Path → content type, for the parts that are named one by one. */
export function contentTypes(parts: WorkbookPackage): Map<string, string> {
  return new Map(
    findElements(parts.text(path), path, 'Override').map(({ tag }) => [
      (attributeOf(tag, 'PartName') ?? '').replace(/^\//, ''),
      attributeOf(tag, 'ContentType') ?? '',
    ]),
  );
}

export function addContentType(parts: WorkbookPackage, part: string, type: string): void {
  const text = parts.text(path);
  const [root] = findElements(text, path, 'Types');
  const prefix = /^<([^\s:>/]+:)?/.exec(root?.tag ?? '')?.[1] ?? '';
  const at = root?.contentEnd ?? text.length;
  const added = `<${prefix}Override PartName="/${encodeAttribute(part)}" ContentType="${type}"/>`;
  parts.setText(path, text.slice(0, at) + added + text.slice(at));
}

export function removeContentType(parts: WorkbookPackage, part: string): void {
  const text = parts.text(path);
  const span = findElements(text, path, 'Override').find(
    ({ tag }) => (attributeOf(tag, 'PartName') ?? '').toLowerCase() === `/${part}`.toLowerCase(),
  );
  if (span) parts.setText(path, text.slice(0, span.start) + text.slice(span.end));
}
