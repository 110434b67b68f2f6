import type { RawCell, RawRow } from '../forms/cell';
import type { Column, Form } from '../forms/form';
import type { FoundTable } from './found-table';
import { bodyStyle } from './official-style';
import type { SheetChange } from './sheet-change';

export interface RowsToChangesInput {
  readonly form: Form;
  readonly table: FoundTable;
  readonly rows: readonly RawRow[];
}

/**
 * Replaces the rows of a table by others (获取): writes them from the first row on with 序号, blanks what is left
 * over, makes room above a total or a note, and gives rows beyond the table the look of the form. Columns that
 * are not the form's stay as they are.
 */
export function rowsToChanges({ form, table, rows }: RowsToChangesInput): readonly SheetChange[] {
  const room = table.endRow - table.firstRow;
  const missing = Math.max(0, rows.length - room);
  const changes: SheetChange[] = [];
  if (missing > 0 && table.footer) changes.push({ kind: 'insert-rows', row: table.endRow, count: missing });
  const height = Math.max(room, rows.length);
  if (height === 0) return changes;
  for (const group of neighbours(form, table)) {
    const values = Array.from({ length: height }, (_, at) =>
      group.map(({ column }) => cellOf(column, rows[at], at)),
    );
    // A cell changes its format before its value, so that 5.10 pulled into a new row stays a text.
    if (missing > 0)
      for (const { column, at } of group)
        changes.push({
          kind: 'style',
          area: { row: table.endRow, column: at, rows: missing, columns: 1 },
          style: bodyStyle(column),
        });
    changes.push({ kind: 'write', at: { row: table.firstRow, column: group[0]?.at ?? 0 }, values });
  }
  return changes;
}

interface Placed {
  readonly column: Column;
  readonly at: number;
}

/** The form's columns in runs that stand side by side on the sheet. */
function neighbours(form: Form, table: FoundTable): Placed[][] {
  const placed = form.columns
    .flatMap((column): Placed[] => {
      const at = table.columns[column.id];
      return at === undefined ? [] : [{ column, at }];
    })
    .sort((a, b) => a.at - b.at);
  const groups: Placed[][] = [];
  for (const one of placed) {
    const group = groups.at(-1);
    if (group?.at(-1)?.at === one.at - 1) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function cellOf(column: Column, row: RawRow | undefined, at: number): RawCell {
  if (!row) return null;
  return column.type === 'sequence' ? at + 1 : (row[column.id] ?? null);
}
