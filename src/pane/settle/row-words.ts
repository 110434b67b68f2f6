import { isBlank, textOf, type RawRow } from '../../forms/cell';
import type { Column, Form } from '../../forms/form';

/** How many cells name a row. */
const enough = 2;

/** What a row is known by: its activity first, then what else tells rows apart, one column left out. */
export function rowWords(row: RawRow, form: Form, without: string | null = null): string {
  const names = ({ type, required }: Column): boolean => type === 'text' && required;
  const telling = form.columns.filter(({ id }) => form.duplicateBy.includes(id));
  const columns = new Set([...form.columns.filter(names), ...telling]);
  return [...columns]
    .filter(({ id }) => id !== without && !isBlank(row[id]))
    .slice(0, enough)
    .map(({ id }) => textOf(row[id]).trim())
    .join(' · ');
}
