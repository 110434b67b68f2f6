import { textOf } from '../cell';
import { readable, unreadable, type CellFinding, type CellParser } from '../cell-type';
import { isNotApplicable } from '../empty-kind';
import { normalizeText } from '../normalize-text';
import { formatCommunities, noCommunities, type CommunitiesValue, type Community } from './communities-value';
import { readPlainCommunities } from './plain-communities';
import { readCommunity, type CommunityPiece } from './read-community';

/** What a cell of communities may say at most; more is no list that a person has written. */
const maximumLength = 5000;
const listNumber =
  /(^|[、,;。\n])\s*(?:\(?\d{1,2}\)|\d{1,2}[.、](?!\d)|\(?[一二三四五六七八九十]{1,2}[)、])\s*/g;
const afterPeople =
  /((?:\d|[一二三四五六七八九十百千万零两]) ?(?:人次|人|名|位)\)?|\d\)) *(?:[+/]|和|及|与|以及)?(?=[^\s、,;。)村居群次+/])/g;
const circled = /[\u2460-\u2473\u3251-\u325F]/g;

/** Names of communities with people; 无 and 0 are none. */
export const parseCommunities: CellParser<CommunitiesValue> = (raw) => {
  const written = textOf(raw);
  if (raw === 0 || /^\s*[0０零]\s*$/.test(written)) return readable(noCommunities, '0');
  if (isNotApplicable(written)) return readable(noCommunities, written.trim());
  if (typeof raw !== 'string' || written.length > maximumLength)
    return unreadable(written, 'communities.unreadable');
  const plain = readPlainCommunities(written);
  if (plain) return readable(plain, written);
  const pieces = cut(written).map(readCommunity);
  return assemble(pieces, written);
};

/** Cuts at list signs, at line breaks, and after each number of people. List numbers go. */
function cut(written: string): string[] {
  return written
    .replace(circled, '、')
    .split('\n')
    .map((line) => normalizeText(line))
    .join('\n')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(listNumber, '$1')
    .replace(afterPeople, '$1、')
    .replace(/( \d+) +(?=[^\s\d、,;。)人名位])/g, '$1、')
    .split(/[、,;。\n]/)
    .map((piece) => piece.trim().replace(/^(?:\(?\d{1,2}\)|\d{1,2}\.(?!\d))\s*/, ''))
    .filter((piece) => piece !== '');
}

function isStable({ name, people }: Community): boolean {
  const [piece, ...more] = cut(`${name}${String(people)}人`).map(readCommunity);
  return more.length === 0 && piece?.kind === 'community' && piece.name === name && piece.people === people;
}

function assemble(
  pieces: readonly CommunityPiece[],
  written: string,
): ReturnType<CellParser<CommunitiesValue>> {
  const communities: Community[] = [];
  const waiting: Extract<CommunityPiece, { kind: 'name' }>[] = [];
  let unnamed = 0;
  let unnamedPeople = 0;
  let approximate = false;
  let words = false;
  let stated: number | null = null;
  for (const piece of pieces) {
    if (piece.kind === 'unreadable' || stated !== null) return unreadable(written, 'communities.unreadable');
    if (piece.kind === 'name') {
      waiting.push(piece);
      continue;
    }
    approximate ||= piece.approximate;
    words ||= piece.inWords;
    if (piece.kind === 'people') {
      // 双紫村，50人: a number by itself belongs to the one name before it.
      const [owner, ...others] = waiting.splice(0);
      if (!owner || others.length > 0) return unreadable(written, 'communities.unreadable');
      if (owner.communities === null) communities.push({ name: owner.name, people: piece.people });
      else {
        unnamed += owner.communities;
        unnamedPeople += piece.people;
      }
    } else if (piece.kind === 'total') stated = piece.people;
    else if (piece.kind === 'unnamed') {
      unnamed += piece.communities;
      unnamedPeople += piece.people;
    } else {
      if (piece.each)
        communities.push(...waiting.splice(0).map(({ name }) => ({ name, people: piece.people })));
      communities.push({ name: piece.name, people: piece.people });
    }
  }
  const total = communities.reduce((sum, { people }) => sum + people, unnamedPeople);
  const [missing] = waiting;
  if (missing !== undefined)
    return unreadable(written, 'communities.count-missing', { parameters: { name: missing.name } });
  if (communities.length + unnamed === 0) return unreadable(written, 'communities.unreadable');
  // A sum that differs from its parts leaves open which is right.
  if ((stated !== null && stated !== total) || !Number.isSafeInteger(total))
    return unreadable(written, 'communities.unreadable');
  // A name that would be read otherwise the next time (双紫村约约) is not understood now either.
  if (!communities.every(isStable)) return unreadable(written, 'communities.unreadable');
  const value: CommunitiesValue = { communities, unnamed, total };
  const canonical = formatCommunities(value);
  const findings: CellFinding[] = [];
  if (unnamed > 0) findings.push({ code: 'communities.unnamed' });
  if (approximate)
    findings.push({ code: 'count.approximate', parameters: { number: total }, replacements: [canonical] });
  else if (words)
    findings.push({ code: 'communities.number-words', parameters: { canonical }, replacements: [canonical] });
  return readable(value, canonical, findings);
}
