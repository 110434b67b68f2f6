import type { RawCell, RawRow } from '../../forms/cell';
import type { Form } from '../../forms/form';
import { alignRows } from './align-rows';
import { cellKey, contentColumns } from './row-key';

/** What became of a row from one state of a form to another. Rows that stayed as they were have no difference. */
export type RowDifference =
  /** `at` is its place in the later state, from 0. */
  | { readonly kind: 'added'; readonly at: number; readonly row: RawRow }
  /** `at` is its place in the earlier state, from 0. */
  | { readonly kind: 'removed'; readonly at: number; readonly row: RawRow }
  /** `at` is its place in the later state, from 0; `row` is as it stands there. */
  | {
      readonly kind: 'changed';
      readonly at: number;
      readonly row: RawRow;
      readonly cells: readonly CellDifference[];
    };

export interface CellDifference {
  readonly column: string;
  readonly before: RawCell;
  readonly after: RawCell;
}

/**
 * What became of the rows, in the order of the later state; a row that was removed stands where it stood. 序号, white
 * space at the ends and the order of rows are no difference.
 */
export function rowDifferences(
  form: Form,
  before: readonly RawRow[],
  after: readonly RawRow[],
): readonly RowDifference[] {
  const columns = contentColumns(form);
  const aligned = alignRows(form, before, after);
  const differences: RowDifference[] = [];
  const removed = before.flatMap((row, at): readonly RowDifference[] =>
    aligned.after[at] === null ? [{ kind: 'removed', at, row }] : [],
  );
  let earlier = 0;
  const takeRemoved = (until: number): void => {
    for (let next = removed[earlier]; next !== undefined && next.at < until; next = removed[earlier]) {
      differences.push(next);
      earlier += 1;
    }
  };
  after.forEach((row, at) => {
    const from = aligned.before[at] ?? null;
    if (from === null) {
      differences.push({ kind: 'added', at, row });
      return;
    }
    takeRemoved(from);
    const old = before[from] ?? {};
    const cells = columns
      .filter((column) => cellKey(old, column) !== cellKey(row, column))
      .map((column) => ({ column, before: old[column] ?? null, after: row[column] ?? null }));
    if (cells.length > 0) differences.push({ kind: 'changed', at, row, cells });
  });
  takeRemoved(before.length);
  return differences;
}
