import type { LayoutRow } from './layout';
import { removedMark, type ManagedTable } from './managed-table';
import { bodyTextStyle } from './official-style';

/** A row of a managed table that is no longer there: its key, 已删除, and nothing else. */
export function removedRow(
  { columns, markedIn }: Pick<ManagedTable, 'columns' | 'markedIn'>,
  key: string,
): LayoutRow {
  const last = columns.length - 1;
  return {
    cells: columns.map((id, index) => ({
      value: index === last ? key : id === markedIn ? removedMark : null,
      style: bodyTextStyle,
    })),
  };
}
