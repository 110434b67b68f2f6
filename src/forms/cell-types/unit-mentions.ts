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
  责任: lead,
  牵头负责: lead,
  牵头及负责: lead,
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
const office = '(?:部门|单位|处室|方)';
const prefix = new RegExp(
  `^(?:${role}(?:${office}:?|:)|\\(${role.replace('<role>', '<bracketed>')}${office}?\\):?)`,
);
const together = '(?<together>共同|联合|均|均为|都)?';
const bracketed = new RegExp(`\\(${together}${role}${office}?\\)$`);
const suffix = new RegExp(`(?<=.)${together}${role}$`);
const alone = new RegExp(`^${role}$`);

const circled = /[\u2460-\u2473\u3251-\u325F]/g;
const number = '(?:\\d{1,2}[.、)]|\\(\\d{1,2}\\))(?=\\s*[\\p{L}(])';
const listNumber = new RegExp(`(^|[\\s、,;])${number}`, 'gu');
/** 1.旅游学院2.教务处: between letters, where the first is numbered too. */
const listNumberBetween = new RegExp(`(^|[\\s、,;\\p{L})])${number}`, 'gu');
const isNumbered = new RegExp(`^${number}`, 'u');
/** 团 委: letters set apart to fill the line are one word. */
const spacedOut = /(?<![^\s、,;/:(])(?:\p{L}\s){1,7}\p{L}(?![^\s、,;/:()])/gu;
const roleBehindName = /(牵头|配合|主办|承办|协办|督导)(?=[^部单处方及负:),;、/\s])/g;
const inBrackets = `\\((?:${Object.keys(roles).join('|')})${office}?\\)`;
const roleInBrackets = new RegExp(inBrackets, 'g');
const roleFirst = new RegExp(`^${inBrackets}.*(?<!${inBrackets})$`);

/**
 * The names in a cell, in order. `牵头：` holds until the next such word; `（牵头）` for its own name;
 * `由甲、乙牵头，丙配合` for the names since the role before it.
 */
export function mentionUnits(written: string): readonly UnitMention[] {
  const mentions: { name: string; role: string | null; implied?: boolean }[] = [];
  let current: string | null = null;
  let since = 0;
  const close = (meant: string | null): void => {
    mentions.slice(since).forEach((mention) => {
      mention.implied ||= mention.role === null;
      mention.role ??= meant;
    });
    since = mentions.length;
    current = null;
  };
  for (const piece of pieces(written)) {
    let name = piece.replace(/^由(?=.{2})/, '');
    const byItself = alone.exec(name)?.groups;
    const opening = prefix.exec(name);
    if (byItself && since < mentions.length && current === null) {
      // 旅游学院 牵头 教务处 配合
      close(roleOf(byItself));
      continue;
    }
    if (byItself ?? opening) {
      // 牵头：旅游学院, 牵头 旅游学院 配合 教务处
      current = roleOf(byItself ?? opening?.groups);
      since = mentions.length;
      name = byItself ? '' : name.slice(opening?.[0].length).trimStart();
    }
    if (name === '') continue;
    const own = bracketed.exec(name);
    const closing = opening ? null : suffix.exec(name);
    if (own) {
      mentions.push({ name: name.slice(0, own.index), role: roleOf(own.groups) });
      if (own.groups?.['together'] !== undefined) close(roleOf(own.groups));
    } else if (closing) {
      const meant = roleOf(closing.groups);
      mentions.push({ name: name.slice(0, closing.index), role: meant });
      close(meant);
    } else mentions.push({ name, role: current });
  }
  // 旅游学院，教务处配合: somebody must lead, and that is the first, whose role was only implied.
  const [first] = mentions;
  if (first?.implied && mentions.every((mention) => mention.role !== lead)) first.role = null;
  return mentions.map(({ name, role }) => ({ name, role }));
}

function roleOf(groups: Record<string, string> | undefined): string | null {
  return roles[groups?.['role'] ?? groups?.['bracketed'] ?? ''] ?? null;
}

function pieces(written: string): string[] {
  const text = normalizeText(written.replace(circled, '、'));
  // （牵头）旅游学院（配合）教务处: a role that begins a cell stands before each name, else behind it.
  const parted = text.replace(roleInBrackets, roleFirst.test(text) ? '、$&' : '$&、');
  return parted
    .replace(isNumbered.test(parted) ? listNumberBetween : listNumber, '$1、')
    .replace(spacedOut, (word) => word.replace(/\s/g, ''))
    .replace(roleBehindName, '$1、')
    .replace(/以及/g, '、')
    .split(/[、,;/\s。+&]+/)
    .map((piece) => piece.replace(/^\(([^()]+)\)$/, '$1'))
    .filter((piece) => piece !== '');
}
