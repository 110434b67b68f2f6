import { chineseNumeralCharacters } from '../chinese-number';
import { readAmount, type Amount } from '../read-amount';
import { isCommunityName, nameWithoutLead } from './community-name';

interface People {
  readonly people: number;
  readonly approximate: boolean;
  readonly inWords: boolean;
}

/** One piece between two list signs, read by itself. */
export type CommunityPiece =
  /** `each`: 各, the number holds for the names before it too. */
  | (People & { readonly kind: 'community'; readonly name: string; readonly each: boolean })
  /** `sum`: 共, the people may be those of communities named beside it. */
  | (People & { readonly kind: 'unnamed'; readonly communities: number; readonly sum: boolean })
  | (People & { readonly kind: 'total' })
  /** A number of people by itself. */
  | (People & { readonly kind: 'people' })
  /** A name, or a number of communities, whose people are still to come. */
  | { readonly kind: 'name'; readonly name: string; readonly communities: number | null }
  | { readonly kind: 'unreadable' };

const words = `[${chineseNumeralCharacters}]`;
const before = '大约|大概|约有|约|将近|接近|近|超过|逾';
const whose = '(?:村民|居民|群众)?';
const after = '(?<after>左右|以上|上下)?\\s*\\)?$';
const withDigits = new RegExp(
  `^(?<name>.*?[^\\d\\s:(])?\\s*[:(]?\\s*(?<each>各有?)?\\s*(?<before>${before})?\\s*` +
    `(?<number>\\d{1,12}(?:\\.\\d+)?[百千万]?)(?<more>余|多)?(?<scale>[百千万])?\\s*(?:人次|人|名|位)?${whose}${after}`,
);
const withWords = new RegExp(
  `^(?<name>.*?[^:(\\s])\\s*[:(]?\\s*(?<each>各有?)?(?<before>${before}|上)?(?<number>${words}+?)` +
    `(?<more>余|多)?\\s*(?:人次|人|名|位)${whose}${after}`,
);
const countedBefore = new RegExp(`^(?:共|共计)?(\\d{1,4}|${words}{1,4})个(?:社区|乡村|村)(?:\\(乡村\\))?$`);
const countedBehind = new RegExp(`^(?:社区|乡村|村)(\\d{1,4}|${words}{1,4})个$`);
const sumWords = '共计|共有|总共|合计|总计|总数|总人数|合计人数|累计|共|计';
const statedSum = new RegExp(`^(?:${sumWords}):?`);
const leadIn = /^(?:(?:参与|参加)(?:人数|人员)?|人数|村民|居民|群众):?/;
const sumBeside = new RegExp(`^(?:${sumWords})|(?:${sumWords})$`);
const vague = /若干|一些|部分|不少|许多|很多|数[十百千]|几[十百千个名人]/;
/** A letter that stands for a digit (l0, 1O0) is no end of a name. */
const letterForDigit = /[A-Za-z|]\d/;

/** Reads `双紫村50人`, `双紫村（50人）`, `双紫村：50`, `2个社区（120人）`, `共80人`, or a bare name. */
export function readCommunity(text: string): CommunityPiece {
  if (text.length > 200 || vague.test(text) || letterForDigit.test(text)) return { kind: 'unreadable' };
  const bare = text.replace(/^\(([^()]*)\)$/, '$1');
  return readPeople(bare) ?? readNamed(bare);
}

/** A number of people, of all or of the name before it. */
function readPeople(text: string): CommunityPiece | null {
  if (/\d \d/.test(text) || !/[\d人名位]/.test(text)) return null;
  const tight = text.replace(/ /g, '').replace(/(?:村民|居民|群众)$/, '');
  const amount = readAmount(tight.replace(statedSum, '').replace(leadIn, ''));
  if (!amount) return null;
  const kind = statedSum.test(tight) ? 'total' : 'people';
  return Number.isInteger(amount.number) ? { kind, ...peopleOf(amount, text) } : { kind: 'unreadable' };
}

function readNamed(text: string): CommunityPiece {
  // The longest run of numerals before 人 is the number: 双紫村五十人.
  const groups = (withDigits.exec(text) ?? withWords.exec(text))?.groups;
  if (!groups) return readName(text);
  const { name = '', each, number = '', more = '', scale = '' } = groups;
  const amount = readAmount(`${groups['before'] ?? ''}${number}${more}${scale}${groups['after'] ?? ''}`);
  if (!amount || !Number.isInteger(amount.number)) return { kind: 'unreadable' };
  const read = peopleOf(amount, number);
  const bare = nameWithoutLead(name);
  const communities = communitiesIn(bare);
  if (communities === 0) return { kind: 'unreadable' };
  if (communities !== null) {
    const people = each === undefined ? read.people : read.people * communities;
    return { kind: 'unnamed', communities, sum: sumBeside.test(name.trim()), ...read, people };
  }
  // 3号0三人: where the name ends and the number begins is anybody's guess.
  if (!isCommunityName(bare) || (read.inWords && /\d$/.test(bare))) return { kind: 'unreadable' };
  return { kind: 'community', name: bare, each: each !== undefined, ...read };
}

function readName(text: string): CommunityPiece {
  const communities = communitiesIn(text);
  if (communities !== null) return { kind: 'name', name: text, communities };
  const isName = /^[^\d].*[^\d\s)人名位]$/u.test(text) && !/[-+*/=<>()]/.test(text);
  return isName && (isCommunityName(text) || /\d[户个]$/.test(text))
    ? { kind: 'name', name: text, communities: null }
    : { kind: 'unreadable' };
}

function peopleOf({ number, approximate }: Amount, written: string): People {
  return { people: number, approximate, inWords: !/\d/.test(written) };
}

/** How many communities a text counts without naming them, 2个社区; null where it doesn't. */
function communitiesIn(text: string): number | null {
  const written = (countedBefore.exec(text) ?? countedBehind.exec(text))?.[1];
  return written === undefined ? null : (readAmount(written)?.number ?? 0);
}
