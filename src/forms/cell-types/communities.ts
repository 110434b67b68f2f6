import { textOf } from '../cell';
import { readable, unreadable, type CellFinding, type CellParser } from '../cell-type';
import { isNotApplicable } from '../empty-kind';
import { normalizeTight } from '../normalize-text';
import { communitiesHeading } from './communities-heading';
import { formatCommunities, noCommunities, type CommunitiesValue, type Community } from './communities-value';
import { cutCommunities, normalizeLines } from './cut-communities';
import { readPlainCommunities } from './plain-communities';
import { readCommunity } from './read-community';
import { tallyCommunities, type Tally } from './tally-communities';

/** What a cell of communities may say at most; more is no list that a person has written. */
const maximumLength = 5000;
const nobody = /^[0零](?:人|名|位|人次)?$/;

/** Names of communities with people; 无 and 0 are none. */
export const parseCommunities: CellParser<CommunitiesValue> = (raw) => {
  const written = textOf(raw);
  if (raw === 0) return readable(noCommunities, '0');
  if (typeof raw !== 'string' || written.length > maximumLength)
    return unreadable(written, 'communities.unreadable');
  const plain = readPlainCommunities(written);
  if (plain) return readable(plain, written);
  if (written.length <= 8 && nobody.test(normalizeTight(written))) return readable(noCommunities, '0');
  if (isNotApplicable(written)) return readable(noCommunities, written.trim());
  const normalized = normalizeLines(written);
  const headed = communitiesHeading(normalized);
  const pieces = cutCommunities(headed?.rest ?? normalized).map(readCommunity);
  const tally = tallyCommunities(pieces, headed?.claim ?? null);
  if (tally === null) return unreadable(written, 'communities.unreadable');
  return 'missing' in tally
    ? unreadable(written, 'communities.count-missing', { parameters: { name: tally.missing } })
    : judge(tally, written);
};

function judge({ value, approximate, inWords }: Tally, written: string): ReturnType<typeof parseCommunities> {
  // A name that would be read otherwise the next time (双紫村约约) is not understood now either.
  if (!Number.isSafeInteger(value.total) || !value.communities.every(isStable))
    return unreadable(written, 'communities.unreadable');
  const canonical = formatCommunities(value);
  const findings: CellFinding[] = [];
  if (value.unnamed > 0) findings.push({ code: 'communities.unnamed' });
  if (approximate) {
    const parameters = { number: value.total };
    findings.push({ code: 'count.approximate', parameters, replacements: [canonical] });
  } else if (inWords)
    findings.push({ code: 'communities.number-words', parameters: { canonical }, replacements: [canonical] });
  return readable(value, canonical, findings);
}

function isStable({ name, people }: Community): boolean {
  const [piece, ...more] = cutCommunities(`${name}${String(people)}人`).map(readCommunity);
  return more.length === 0 && piece?.kind === 'community' && piece.name === name && piece.people === people;
}
