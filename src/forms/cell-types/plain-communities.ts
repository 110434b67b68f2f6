import { chineseNumeralCharacters } from '../chinese-number';
import type { CommunitiesValue, Community } from './communities-value';

/** Characters that may say something about the number, or that a name was not all. */
const telling = `约近共各等含其包大余多几数若部不许很些个乡或每全本该某另未见和与及${chineseNumeralCharacters}`;
const item = new RegExp(
  `((?:(?![${telling}])\\p{Script=Han}){1,20}(?:村|社区))(0|[1-9]\\d{0,5})人(、|$)`,
  'uy',
);

/**
 * Reads what most cells hold, `双紫村50人、御营社区30人`, without taking it apart further. Null for whatever might be
 * read in another way as well; that is for the long way round, which reads these alike.
 */
export function readPlainCommunities(written: string): CommunitiesValue | null {
  const communities: Community[] = [];
  let total = 0;
  item.lastIndex = 0;
  while (item.lastIndex < written.length) {
    const match = item.exec(written);
    if (!match || (match[3] === '、' && item.lastIndex === written.length)) return null;
    const people = Number(match[2]);
    communities.push({ name: match[1] ?? '', people });
    total += people;
  }
  return communities.length === 0 ? null : { communities, unnamed: 0, total };
}
