import type { Campaign } from './campaign';
import type { ParsedCell } from './cell-type';
import type { ColumnType } from './form';

/** Texts remembered of one type of cell before it begins afresh; longer ones are hardly written twice. */
const mostTexts = 2000;
const mostCharacters = 40;

type Texts = Map<string, ParsedCell>;

const remembered = new WeakMap<Campaign, Map<ColumnType, Texts>>();

/**
 * What a text was read as the last time. The same units, villages and days stand in row after row, and reading is
 * pure: the same text in the same campaign says the same.
 */
export function rememberCell(
  campaign: Campaign,
  type: ColumnType,
  text: string,
  read: () => ParsedCell,
): ParsedCell {
  if (text.length > mostCharacters) return read();
  const known = textsOf(campaign, type);
  const before = known.get(text);
  if (before !== undefined) return before;
  const cell = read();
  if (known.size >= mostTexts) known.clear();
  known.set(text, cell);
  return cell;
}

function textsOf(campaign: Campaign, type: ColumnType): Texts {
  const types = remembered.get(campaign) ?? new Map<ColumnType, Texts>();
  const texts = types.get(type) ?? new Map<string, ParsedCell>();
  remembered.set(campaign, types.set(type, texts));
  return texts;
}
