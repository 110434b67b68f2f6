import type { RawRow } from '../../forms/cell';
import type { Form } from '../../forms/form';
import { alignRows } from '../../sheets/merge/align-rows';
import { cellKey, contentColumns } from '../../sheets/merge/row-key';

/**
 * What two states without a version in common may be taken to have started from: the rows that both have, with the
 * cells that both say alike, and blank where they differ. So nothing of either is lost, a blank gives way to what
 * the other wrote, and where both wrote something else, that is a conflict.
 */
export function commonStart(form: Form, mine: readonly RawRow[], theirs: readonly RawRow[]): RawRow[] {
  const columns = contentColumns(form);
  return alignRows(form, mine, theirs).after.flatMap((at, index) => {
    const [row, other] = [mine[index], at === null ? undefined : theirs[at]];
    if (!row || !other) return [];
    const alike = columns.filter((column) => cellKey(row, column) === cellKey(other, column));
    return [Object.fromEntries(alike.map((column) => [column, row[column] ?? null]))];
  });
}
