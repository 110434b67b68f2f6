import type { CellStyle, SheetLayout } from './layout';
import type { ManagedRowKey, ManagedTable } from './managed-table';
import { bodyTextStyle, headerStyle } from './official-style';
import { uniqueHeaders } from './unique-headers';

/** The header over the keys; people see it only if they unhide the column. */
const keyHeader = '行号';
const keyColumn = '_key';

/**
 * Makes the table of a layout a managed one: a last, hidden column carries the keys, outside merges and print area.
 * Headers are made different, as tables of spreadsheets want them; a table without rows gets a blank one in the
 * styles of its columns, which the first row will have.
 */
export function withKeyColumn(
  layout: SheetLayout,
  { columns, rows, ...managed }: ManagedTable,
  styles: readonly CellStyle[],
): SheetLayout {
  const body = layout.rows.slice(layout.frozenRows);
  const header = layout.rows[layout.frozenRows - 1];
  const headers = uniqueHeaders([
    ...(header?.cells ?? []).map((cell) => String(cell?.value ?? '')),
    keyHeader,
  ]);
  const keyed = (keys: readonly ManagedRowKey[]): SheetLayout['rows'] =>
    body.map((row, index) => ({
      ...row,
      cells: [...row.cells, { value: keys[index]?.key ?? null, style: bodyTextStyle }],
    }));
  const blank = { cells: [...styles, bodyTextStyle].map((style) => ({ value: null, style })) };
  return {
    ...layout,
    columnWidths: [...layout.columnWidths, 12],
    rows: [
      ...layout.rows.slice(0, layout.frozenRows - 1),
      { ...header, cells: headers.map((value) => ({ value, style: headerStyle })) },
      ...(body.length > 0 ? keyed(rows) : [blank]),
    ],
    print: {
      ...layout.print,
      area: { ...layout.print.area, rows: layout.print.area.rows + (body.length > 0 ? 0 : 1) },
    },
    managed: { ...managed, columns: [...columns, keyColumn], rows },
  };
}
