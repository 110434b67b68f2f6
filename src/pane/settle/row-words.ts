import { isBlank, textOf, type RawRow } from '../../forms/cell';
import type { Column, Form } from '../../forms/form';

/** How many cells name a row. */
const enough = 2;

/** What a row is known by: its activity first, then what else tells rows apart, those left out that are in question. */
export function rowWords(row: RawRow, form: Form, without: readonly string[] = []): string {
  const names = ({ type, required }: Column): boolean => type === 'text' && required;
  const telling = form.columns.filter(({ id }) => form.duplicateBy.includes(id));
  const columns = new Set([...form.columns.filter(names), ...telling]);
  return [...columns]
    .filter(({ id }) => !without.includes(id) && !isBlank(row[id]))
    .slice(0, enough)
    .map(({ id }) => textOf(row[id]).trim())
    .join(' · ');
}
