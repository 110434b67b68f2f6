import type { CommunitiesClaim } from './communities-heading';
import type { CommunitiesValue, Community } from './communities-value';
import type { CommunityPiece } from './read-community';

/** The pieces of a cell put together. */
export interface Tally {
  readonly value: CommunitiesValue;
  readonly approximate: boolean;
  readonly inWords: boolean;
}

type Name = Extract<CommunityPiece, { kind: 'name' }>;
type Unnamed = Pick<Extract<CommunityPiece, { kind: 'unnamed' }>, 'communities' | 'people' | 'sum'>;

/**
 * Puts pieces together: names wait for their people; what is said of all is compared and not counted again. The name
 * without people where one is missing; null where the pieces, or a sum and its parts, don't go together.
 */
export function tallyCommunities(
  pieces: readonly CommunityPiece[],
  claim: CommunitiesClaim | null,
): Tally | { readonly missing: string } | null {
  const communities: Community[] = [];
  const unnamed: Unnamed[] = [];
  const claims = claim === null ? [] : [claim];
  let waiting: Name[] = [];
  let approximate = false;
  let inWords = false;
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'unreadable') return null;
    if (piece.kind === 'name') {
      waiting.push(piece);
      continue;
    }
    const { people } = piece;
    const [owner, ...others] = waiting;
    const counted = owner?.communities ?? null;
    // 双紫村，共50人: said of one, a sum is its own.
    if (piece.kind === 'total' && (!owner || others.length + communities.length + unnamed.length > 0)) {
      claims.push({ communities: null, people });
      continue;
    }
    approximate ||= piece.approximate;
    inWords ||= piece.inWords;
    if (piece.kind === 'unnamed') unnamed.push(piece);
    else if (piece.kind === 'community') {
      if (piece.each) {
        if (!owner || waiting.some((name) => name.communities !== null)) return null;
        communities.push(...waiting.map(({ name }) => ({ name, people })));
        waiting = [];
      }
      communities.push({ name: piece.name, people });
    } else {
      // 双紫村，50人: a number by itself belongs to the one name right before it.
      if (!owner || others.length > 0 || pieces[at - 1] !== owner) return null;
      if (counted === null) communities.push({ name: owner.name, people });
      else unnamed.push({ communities: counted, people, sum: false });
      waiting = [];
    }
  }
  const [missing] = waiting;
  if (missing) return { missing: missing.name };
  return compare({ communities, unnamed, claims, approximate, inWords });
}

function compare({
  communities,
  unnamed,
  claims,
  ...said
}: Pick<Tally, 'approximate' | 'inWords'> & {
  readonly communities: readonly Community[];
  readonly unnamed: readonly Unnamed[];
  readonly claims: readonly CommunitiesClaim[];
}): Tally | null {
  const [first, ...more] = unnamed;
  const named = communities.length > 0;
  if (named && unnamed.some(({ sum }) => sum)) {
    // 双紫村50人、御营社区30人，2个社区共80人: the sum is of those that are named.
    return first && more.length === 0
      ? compare({ communities, unnamed: [], claims: [...claims, first], ...said })
      : null;
  }
  // 双紫村50人、御营社区30人、2个社区80人: the same once more, or two others.
  const people = communities.reduce((sum, one) => sum + one.people, 0);
  if (named && unnamed.some((one) => one.communities === communities.length && one.people === people))
    return null;
  const others = unnamed.reduce((total, one) => total + one.communities, 0);
  const total = [...communities, ...unnamed].reduce((sum, { people }) => sum + people, 0);
  // A sum that differs from its parts leaves open which is right.
  const agrees = claims.every(
    (claim) =>
      (claim.people ?? total) === total &&
      (claim.communities ?? communities.length + others) === communities.length + others,
  );
  if (!agrees || communities.length + others === 0) return null;
  return { value: { communities, unnamed: others, total }, ...said };
}
