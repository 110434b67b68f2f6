import { diffIndices } from 'node-diff3';
import type { RawRow } from '../../forms/cell';
import type { Form } from '../../forms/form';
import { contentColumns, rowKey } from './row-key';
import { likeEnough, rowLikeness } from './row-likeness';

/** Which row became which. Both lists hold null where a row has no counterpart. */
export interface Alignment {
  /** For each row before, its place after; null: deleted. */
  readonly after: readonly (number | null)[];
  /** For each row after, its place before; null: added. */
  readonly before: readonly (number | null)[];
}

/** Above this many pairs a gap is matched in order instead of by comparing all with all. */
const mostPairs = 250_000;

/**
 * Matches the rows of two states of a form by their content: equal rows in order first (the longest common
 * sequence), then rows that were moved, then rows that were changed but are still alike.
 */
export function alignRows(form: Form, base: readonly RawRow[], other: readonly RawRow[]): Alignment {
  const columns = contentColumns(form);
  const baseKeys = base.map((row) => rowKey(row, columns));
  const otherKeys = other.map((row) => rowKey(row, columns));
  const after: (number | null)[] = base.map(() => null);
  const before: (number | null)[] = other.map(() => null);
  const join = (from: number, to: number): void => {
    after[from] = to;
    before[to] = from;
  };
  const gaps = joinEqual(baseKeys, otherKeys, join);
  joinMoved(baseKeys, otherKeys, after, before, join);
  const likeness = (from: number, to: number): number =>
    rowLikeness(base[from] ?? {}, other[to] ?? {}, columns, form.duplicateBy);
  for (const gap of gaps) joinAlike(gap, after, before, likeness, join);
  const rest: Gap = { base: range(0, base.length), other: range(0, other.length) };
  joinAlike(rest, after, before, likeness, join);
  return { after, before };
}

interface Gap {
  readonly base: readonly number[];
  readonly other: readonly number[];
}

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, index) => from + index);
}

/** Joins what is equal and in order; what lies between comes back as gaps. */
function joinEqual(
  baseKeys: readonly string[],
  otherKeys: readonly string[],
  join: (from: number, to: number) => void,
): readonly Gap[] {
  const shorter = Math.min(baseKeys.length, otherKeys.length);
  let head = 0;
  while (head < shorter && baseKeys[head] === otherKeys[head]) {
    join(head, head);
    head += 1;
  }
  let tail = 0;
  while (tail < shorter - head && baseKeys.at(-1 - tail) === otherKeys.at(-1 - tail)) {
    join(baseKeys.length - 1 - tail, otherKeys.length - 1 - tail);
    tail += 1;
  }
  const middle = {
    base: baseKeys.slice(head, baseKeys.length - tail),
    other: otherKeys.slice(head, otherKeys.length - tail),
  };
  const gaps: Gap[] = [];
  let base = 0;
  let other = 0;
  const chunks = diffIndices(middle.base, middle.other).map(
    ({ buffer1, buffer2 }) => [buffer1, buffer2] as const,
  );
  const end = [
    [middle.base.length, 0],
    [middle.other.length, 0],
  ] as const;
  for (const [[fromBase, baseLength], [fromOther, otherLength]] of [...chunks, end]) {
    for (; base < fromBase; base += 1, other += 1) join(head + base, head + other);
    if (baseLength > 0 && otherLength > 0)
      gaps.push({ base: range(head + fromBase, baseLength), other: range(head + fromOther, otherLength) });
    base = fromBase + baseLength;
    other = fromOther + otherLength;
  }
  return gaps;
}

/** Joins equal rows that stand elsewhere: a sorted sheet, a row cut and pasted. */
function joinMoved(
  baseKeys: readonly string[],
  otherKeys: readonly string[],
  after: readonly (number | null)[],
  before: readonly (number | null)[],
  join: (from: number, to: number) => void,
): void {
  const waiting = new Map<string, number[]>();
  otherKeys.forEach((key, to) => {
    if (before[to] === null) waiting.set(key, [...(waiting.get(key) ?? []), to]);
  });
  baseKeys.forEach((key, from) => {
    const to = after[from] === null ? waiting.get(key)?.shift() : undefined;
    if (to !== undefined) join(from, to);
  });
}

/** Joins rows that are alike, the most alike first; of equals the nearer pair. */
function joinAlike(
  gap: Gap,
  after: readonly (number | null)[],
  before: readonly (number | null)[],
  likeness: (from: number, to: number) => number,
  join: (from: number, to: number) => void,
): void {
  const base = gap.base.filter((from) => after[from] === null);
  const other = gap.other.filter((to) => before[to] === null);
  if (base.length * other.length > mostPairs) return;
  const pairs = base.flatMap((from, index) =>
    other
      .map((to, at) => ({ from, to, alike: likeness(from, to), apart: Math.abs(index - at) }))
      .filter(({ alike }) => alike >= likeEnough),
  );
  pairs.sort((a, b) => b.alike - a.alike || a.apart - b.apart || a.from - b.from || a.to - b.to);
  for (const { from, to } of pairs) if (after[from] === null && before[to] === null) join(from, to);
}
