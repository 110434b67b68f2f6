import { attributeOf } from '../xml/attributes';
import { encodeAttribute } from '../xml/xml-characters';
import { findElements } from '../xml/find-elements';
import { relationshipsPath, relativeTarget, resolveTarget } from './part-paths';
import type { WorkbookPackage } from './workbook-package';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`. */
  readonly kind: string;
  /** The path in the archive; as written where it leads out of it. */
  readonly target: string;
}

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const empty =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** What a part refers to; '' is the package itself. */
export function relationshipsOf(parts: WorkbookPackage, part: string): Relationship[] {
  const path = relationshipsPath(part);
  if (!parts.has(path)) return [];
  return findElements(parts.text(path), path, 'Relationship').map(({ tag }) => {
    const target = attributeOf(tag, 'Target') ?? '';
    return {
      id: attributeOf(tag, 'Id') ?? '',
      kind: (attributeOf(tag, 'Type') ?? '').split('/').pop() ?? '',
      target: attributeOf(tag, 'TargetMode') === 'External' ? target : resolveTarget(part, target),
    };
  });
}

/** Adds a relationship to a part of the package and gives its id. */
export function addRelationship(parts: WorkbookPackage, part: string, kind: string, target: string): string {
  const path = relationshipsPath(part);
  const text = parts.has(path) ? parts.text(path) : empty;
  const taken = new Set(relationshipsOf(parts, part).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const [root] = findElements(text, path, 'Relationships');
  const prefix = /^<([^\s:>/]+:)?/.exec(root?.tag ?? '')?.[1] ?? '';
  const added = `<${prefix}Relationship Id="${id}" Type="${types}/${kind}" Target="${encodeAttribute(relativeTarget(part, target))}"/>`;
  const at = root?.contentEnd ?? text.length;
  const opened = root?.tag.endsWith('/>')
    ? `${root.tag.replace(/\s*\/>$/, '>')}${added}</${prefix}Relationships>`
    : null;
  parts.setText(
    path,
    opened === null || !root
      ? text.slice(0, at) + added + text.slice(at)
      : text.slice(0, root.start) + opened + text.slice(root.end),
  );
  return id;
}

export function removeRelationship(parts: WorkbookPackage, part: string, id: string): void {
  const path = relationshipsPath(part);
  const text = parts.text(path);
  const span = findElements(text, path, 'Relationship').find(({ tag }) => attributeOf(tag, 'Id') === id);
  if (span) parts.setText(path, text.slice(0, span.start) + text.slice(span.end));
}
