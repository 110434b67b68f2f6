import { chineseNumeralCharacters } from '../chinese-number';
import { readAmount } from '../read-amount';

/** One piece between two list signs, read by itself. */
export type CommunityPiece =
  | {
      readonly kind: 'community';
      readonly name: string;
      readonly people: number;
      /** 各: the number holds for the names before it too. */
      readonly each: boolean;
      readonly approximate: boolean;
      readonly inWords: boolean;
    }
  | {
      readonly kind: 'unnamed';
      readonly communities: number;
      readonly people: number;
      readonly approximate: boolean;
      readonly inWords: boolean;
    }
  | {
      readonly kind: 'total';
      readonly people: number;
      readonly approximate: boolean;
      readonly inWords: boolean;
    }
  /** A number of people by itself. */
  | {
      readonly kind: 'people';
      readonly people: number;
      readonly approximate: boolean;
      readonly inWords: boolean;
    }
  /** A name, or a number of communities, whose people are still to come. */
  | { readonly kind: 'name'; readonly name: string; readonly communities: number | null }
  | { readonly kind: 'unreadable' };

const words = `[${chineseNumeralCharacters}]`;
const people = '(?:人次|人|名|位)?(?:村民|居民|群众)?';
const withDigits = new RegExp(
  `^(?<name>.*?[^\\d\\s:(])?\\s*[:(]?\\s*(?<each>各)?\\s*(?<before>大约|大概|约|近)?\\s*(?<number>\\d{1,12}(?:\\.\\d+)?[百千万]?)` +
    `(?<more>余|多)?(?<scale>[百千万])?\\s*${people}(?<after>左右|以上|上下)?\\s*\\)?$`,
);
const withWords = new RegExp(
  `^(?<name>.*?[^:(\\s])\\s*[:(]?\\s*(?<each>各)?(?<before>大约|大概|约|近)?(?<number>${words}+?)` +
    `(?<more>余|多)?\\s*(?:人次|人|名|位)(?:村民|居民|群众)?(?<after>左右|以上|上下)?\\s*\\)?$`,
);
const countedBefore = new RegExp(`^共?(\\d{1,4}|${words}{1,4})个(?:社区|乡村|村)(?:\\(乡村\\))?$`);
const countedBehind = new RegExp(`^(?:社区|乡村|村)(\\d{1,4}|${words}{1,4})个$`);
const genericName = /^(?:社区|乡村|村|村民|居民|群众|社区\(乡村\)|人数|其中|含|包括)$/;
const totalName = /^(?:共|共计|合计|总计|总共|计)$/;
const vague = /若干|一些|部分|不少|许多|很多|数[十百千]|几[十百千个名人]/;

/** Reads `双紫村50人`, `双紫村（50人）`, `双紫村：50`, `2个社区（120人）`, `共80人`, or a bare name. */
export function readCommunity(text: string): CommunityPiece {
  if (text.length > 200 || vague.test(text)) return { kind: 'unreadable' };
  const digits = withDigits.exec(text);
  // The longest run of numerals before 人 is the number: 双紫村五十人.
  const match = digits ?? withWords.exec(text);
  if (!match) {
    const counted = communitiesIn(text);
    if (counted !== null) return { kind: 'name', name: text, communities: counted };
    const isName = /^[^\d].*[^\d\s)人名位]$/u.test(text) && !/[-+*/=<>()]/.test(text);
    return isName ? { kind: 'name', name: text, communities: null } : { kind: 'unreadable' };
  }
  const { name = '', each, before = '', number = '', more = '', scale = '', after = '' } = match.groups ?? {};
  const amount = readAmount(`${before}${number}${more}${scale}${after}`);
  if (!amount || !Number.isInteger(amount.number)) return { kind: 'unreadable' };
  const read = { people: amount.number, approximate: amount.approximate, inWords: digits === null };
  const bare = nameIn(name);
  if (totalName.test(name.trim())) return { kind: 'total', ...read };
  if (bare === '' && name.trim() === '' && each === undefined && !text.startsWith('('))
    return { kind: 'people', ...read };
  const communities = communitiesIn(bare);
  if (communities !== null)
    return communities > 0 ? { kind: 'unnamed', communities, ...read } : { kind: 'unreadable' };
  // 3号0三人: where the name ends and the number begins is anybody's guess.
  if (read.inWords && /\d$/.test(bare)) return { kind: 'unreadable' };
  // A minus or a decimal point before the number is not the end of a name.
  if (
    bare === '' ||
    genericName.test(bare) ||
    /[-—~+*/=.<>#@]$/.test(bare) ||
    /^[-+=@\d.]+$/.test(bare) ||
    /\d\s/.test(bare)
  )
    return { kind: 'unreadable' };
  return { kind: 'community', name: bare, each: each !== undefined, ...read };
}

/** How many communities a text counts without naming them, 2个社区; null where it doesn't. */
function communitiesIn(text: string): number | null {
  const written = (countedBefore.exec(text) ?? countedBehind.exec(text))?.[1];
  return written === undefined ? null : (readAmount(written)?.number ?? 0);
}

/** The name without what leads over to the number: 双紫村共, 双紫村村民, （双紫村）. */
function nameIn(text: string): string {
  return text
    .trim()
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/(.)(?:共计|共有|合计|共)$/, '$1')
    .replace(/([村乡镇]|社区|街道)(?:村民|居民|群众)$/, '$1')
    .trim();
}
