import type { RawCell } from '../../src/forms/cell';
import type { CellStyle, SheetLayout } from '../../src/sheets/layout';

export const plainStyle: CellStyle = {
  font: '仿宋_GB2312',
  size: 12,
  horizontal: 'left',
  vertical: 'middle',
  wrap: true,
  border: true,
};

/** A sheet on which just these values stand. */
export function sheetOf(
  values: readonly (readonly RawCell[])[],
  more: Partial<SheetLayout> = {},
): SheetLayout {
  const columns = Math.max(1, ...values.map((row) => row.length));
  return {
    name: '表',
    columnWidths: Array.from({ length: columns }, () => 12),
    rows: values.map((row) => ({ cells: row.map((value) => ({ value, style: plainStyle })) })),
    merges: [],
    validations: [],
    prompts: [],
    print: {
      paper: 'A4',
      orientation: 'portrait',
      repeatRows: { from: 0, to: 0 },
      area: { row: 0, column: 0, rows: Math.max(1, values.length), columns },
      fitToWidth: true,
    },
    frozenRows: 0,
    cursor: { row: 0, column: 0 },
    ...more,
  };
}
