import { textOf, type RawRow } from '../../forms/cell';
import { sequenceColumn, type Form } from '../../forms/form';

/** Where a row that was sent stands now; null where it is gone, or the cell in question was changed. */
export function rowNow(
  sent: readonly RawRow[],
  rows: readonly RawRow[],
  form: Form,
  at: number,
  column: string | null,
): number | null {
  const row = sent[at];
  if (row === undefined) return null;
  const numbering = sequenceColumn(form)?.id;
  const columns = form.columns.map(({ id }) => id).filter((id) => id !== numbering);
  const alike = (other: RawRow | undefined, ids: readonly string[]): boolean =>
    other !== undefined && ids.every((id) => textOf(other[id]) === textOf(row[id]));
  if (alike(rows[at], columns)) return at;
  const found = rows.flatMap((other, index) => (alike(other, columns) ? [index] : []));
  if (found.length === 1) return found[0] ?? null;
  return column !== null && alike(rows[at], [column]) ? at : null;
}
