import type { Column } from '../forms/form';
import type { LayoutCell } from './layout';
import { bodyNumberStyle, bodyStyle } from './official-style';

/** A row as it was checked: column id → canonical text, and column id → value (null where it could not be read). */
export interface CanonicalRow {
  readonly canonical: Readonly<Record<string, string>>;
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * A checked cell as the office's tables show it. Counts are real numbers, so that people can add them up; only a
 * zero written as a word (无, /) keeps its word, which adds nothing to a sum. All else is text.
 */
export function canonicalCell(column: Column, row: CanonicalRow): LayoutCell {
  const text = row.canonical[column.id] ?? '';
  const value = row.value[column.id];
  if (column.type === 'count' && typeof value === 'number' && (value !== 0 || Number(text) === 0))
    return { value, style: bodyNumberStyle };
  return { value: text === '' ? null : text, style: bodyStyle(column) };
}
