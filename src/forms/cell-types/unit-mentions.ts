import { normalizeText } from '../normalize-text';
import { lead, partner } from './units-value';

/** A name as it stands in the cell, with the role written for it, if any. */
export interface UnitMention {
  readonly name: string;
  readonly role: string | null;
}

const roles: Readonly<Record<string, string>> = {
  牵头: lead,
  主办: lead,
  负责: lead,
  牵头负责: lead,
  承办: '承办',
  配合: partner,
  参与: partner,
  参加: partner,
  协助: partner,
  协办: '协办',
  督导: '督导',
  指导: '指导',
};
const role = `(?<role>${Object.keys(roles)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const prefix = new RegExp(`^${role}(?:部门|单位|处室)?[:：]\\s*`);
const bracketed = new RegExp(`\\(${role}(?:部门|单位)?\\)$`);
const joined = /(牵头|配合|主办|承办|协办|督导)(?=[^部单处:),;、/\s])/g;
const suffix = new RegExp(`(?<=.)${role}$`);

/**
 * The names in a cell, in order. `牵头：` holds until the next such word; `（牵头）` for its own name;
 * `由甲、乙牵头，丙配合` for the names since the role before it.
 */
export function mentionUnits(written: string): readonly UnitMention[] {
  const mentions: { name: string; role: string | null }[] = [];
  let current: string | null = null;
  let since = 0;
  const text = normalizeText(written)
    .replace(/(^|[\s、,;])\(?\d{1,2}[.)、]/g, '$1')
    .replace(joined, '$1、');
  for (const piece of text.split(/[、,;/\n\s。+&]+/)) {
    let name = piece.replace(/^由(?=.{2})/, '');
    const opening = prefix.exec(name);
    if (opening) {
      current = roles[opening.groups?.['role'] ?? ''] ?? null;
      since = mentions.length;
      name = name.slice(opening[0].length);
    }
    if (name === '') continue;
    const own = bracketed.exec(name);
    if (own) {
      mentions.push({ name: name.slice(0, own.index), role: roles[own.groups?.['role'] ?? ''] ?? null });
      continue;
    }
    const closing = opening ? null : suffix.exec(name);
    if (closing) {
      const meant = roles[closing.groups?.['role'] ?? ''] ?? null;
      mentions.slice(since).forEach((mention) => (mention.role ??= meant));
      mentions.push({ name: name.slice(0, closing.index), role: meant });
      since = mentions.length;
      current = null;
      continue;
    }
    mentions.push({ name, role: current });
  }
  return mentions;
}
