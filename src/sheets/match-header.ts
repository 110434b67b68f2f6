import type { Column } from '../forms/form';
import { normalizeTight } from '../forms/normalize-text';

/** How a header cell was recognised: `exact` as printed, `known` by another word, `near` by resemblance. */
export type HeaderMatch = 'exact' | 'known' | 'near';

const strength: Readonly<Record<HeaderMatch, number>> = { exact: 3, known: 2, near: 1 };

/** A header cell as it is compared: no white space, no brackets, no punctuation. */
function headerKey(text: string): string {
  return normalizeTight(text.slice(0, 200))
    .replace(/[\p{P}\p{S}]/gu, '')
    .toLowerCase();
}

function matchHeader(key: string, column: Column): HeaderMatch | null {
  const printed = headerKey(column.header);
  if (key === printed) return 'exact';
  const names = [...column.headerAliases, column.label['zh-CN'], column.label['en-US']].map(headerKey);
  if (names.includes(key)) return 'known';
  // Extra words round the printed ones, 参与活动教师人数; a data cell is longer than that.
  const near = [printed, ...names].some(
    (name) => name.length >= 2 && key.includes(name) && key.length <= name.length + 8,
  );
  return near ? 'near' : null;
}

/** A header cell given to a column; `at` is its place among the texts. */
export interface HeaderAssignment {
  readonly column: Column;
  readonly at: number;
  readonly match: HeaderMatch;
}

/**
 * Gives each column the header cell that fits it best; a cell goes to one column only. Where two columns are
 * printed alike (时间 twice), the left cell goes to the first of them.
 */
export function assignHeaders(
  texts: readonly string[],
  columns: readonly Column[],
): readonly HeaderAssignment[] {
  const candidates = texts.flatMap((text, at) => {
    const key = headerKey(text);
    if (key === '' || key.length > 40) return [];
    return columns.flatMap((column, order): (HeaderAssignment & { readonly order: number })[] => {
      const match = matchHeader(key, column);
      return match ? [{ column, at, match, order }] : [];
    });
  });
  candidates.sort((a, b) => strength[b.match] - strength[a.match] || a.at - b.at || a.order - b.order);
  const assigned: HeaderAssignment[] = [];
  for (const { column, at, match } of candidates) {
    const taken = assigned.some((other) => other.column === column || other.at === at);
    if (!taken) assigned.push({ column, at, match });
  }
  return assigned;
}

/** How well a row of cells serves as the header: more columns first, then better matches. */
export function headerScore(assigned: readonly HeaderAssignment[]): number {
  return assigned.reduce((sum, { match }) => sum + 10 + strength[match], 0);
}
