import { normalizeTight } from './normalize-text';

/** From here on two wordings are taken for the same activity. */
const likeEnough = 0.7;

/** An activity's name as it is compared: no punctuation, no list number, no words that any activity may carry. */
export function activityKey(text: string): string {
  return normalizeTight(text.slice(0, 500))
    .replace(/^\(?[\d一二三四五六七八九十]{1,3}[)、.]/, '')
    .replace(/(?:20\d{2}年|第[一二三四五六七八九十\d]+届)/g, '')
    .replace(/[\p{P}\p{S}]/gu, '')
    .replace(/(?:系列)?(?:主题)?活动$/, '')
    .toLowerCase();
}

/**
 * Whether two names mean the same activity, small differences in wording allowed: one within the other
 * (at least four characters), or most pairs of neighbouring characters in common (Dice's coefficient).
 */
export function isSameActivity(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.includes(short)) return true;
  return dice(a, b) >= likeEnough;
}

function dice(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  const rest = [...right];
  let shared = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at === -1) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

function pairs(text: string): string[] {
  const characters = [...text.slice(0, 100)];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
