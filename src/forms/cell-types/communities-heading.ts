import { chineseNumeralCharacters } from '../chinese-number';
import { readAmount } from '../read-amount';

/** What a cell says of all its communities together, to be compared with them. */
export interface CommunitiesClaim {
  readonly communities: number | null;
  readonly people: number | null;
}

const sum = '(?:共计|共有|总共|合计|总计|共)?';
const heading = new RegExp(
  `^${sum}(?:(?<communities>\\d{1,4}|[${chineseNumeralCharacters}]{1,4})个(?:社区|乡村|村)(?:\\(乡村\\))?)?[,、]?` +
    `${sum}(?:(?<people>\\d{1,9}) ?(?:人次|人|名|位))?(?:(?<bracket>\\()|:)\\s*(?<rest>[^]+)$`,
);

/**
 * Parts `2个社区：双紫村50人、御营社区30人` and `共80人（双紫村50人、御营社区30人）` into what they claim and what follows.
 * Null where nothing heads a list; `2个社区（120人）` is no list.
 */
export function communitiesHeading(normalized: string): { claim: CommunitiesClaim; rest: string } | null {
  const groups = heading.exec(normalized)?.groups;
  if (!groups) return null;
  const { communities, people, bracket, rest: list = '' } = groups;
  if (communities === undefined && people === undefined) return null;
  if (bracket !== undefined && !/\)[。.]?$/.test(list)) return null;
  const rest = bracket === undefined ? list : list.replace(/\)[。.]?$/, '');
  if (readAmount(rest.replace(/ /g, '')) !== null) return null;
  return {
    claim: {
      communities: communities === undefined ? null : (readAmount(communities)?.number ?? 0),
      people: people === undefined ? null : Number(people),
    },
    rest,
  };
}
