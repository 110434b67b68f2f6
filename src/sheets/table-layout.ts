import { fitHeight } from './fit-height';
import type { LayoutCell, LayoutRow, SheetLayout } from './layout';
import { headerStyle, lineStyle, markStyle, titleStyle } from './official-style';

export interface TableInput {
  /** The wished name of the tab. */
  readonly name: string;
  /** `附件1`, above the title at the left. */
  readonly mark?: string;
  readonly title: string;
  /** The line between title and header. */
  readonly line?: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly body: readonly LayoutRow[];
  readonly orientation: 'portrait' | 'landscape';
}

/**
 * A table as official papers have it: mark, title centred over the table, a line, header, body. Its first body
 * row is `frozenRows`; the cursor lands there.
 */
export function tableLayout(input: TableInput): SheetLayout {
  const columns = input.columns.length;
  const widths = input.columns.map((column) => column.width);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const across = (cell: LayoutCell, least: number): LayoutRow => ({
    height: fitHeight([{ text: String(cell.value), width: whole, size: cell.style.size }], least),
    cells: [cell, ...Array.from({ length: columns - 1 }, () => ({ value: null, style: cell.style }))],
  });

  const rows: LayoutRow[] = [];
  if (input.mark !== undefined) rows.push({ height: 24, cells: [{ value: input.mark, style: markStyle }] });
  rows.push(across({ value: input.title, style: titleStyle }, 36));
  const merges = [{ row: rows.length - 1, column: 0, rows: 1, columns }];
  if (input.line !== undefined) {
    rows.push(across({ value: input.line, style: lineStyle }, 22));
    merges.push({ row: rows.length - 1, column: 0, rows: 1, columns });
  }
  const headerRow = rows.length;
  rows.push({
    height: fitHeight(
      input.columns.map(({ header, width }) => ({ text: header, width, size: headerStyle.size })),
      28,
    ),
    cells: input.columns.map(({ header }) => ({ value: header, style: headerStyle })),
  });
  rows.push(...input.body);

  return {
    name: input.name,
    columnWidths: widths,
    rows,
    merges: columns > 1 ? merges : [],
    validations: [],
    prompts: [],
    print: {
      paper: 'A4',
      orientation: input.orientation,
      repeatRows: { from: headerRow, to: headerRow },
      area: { row: 0, column: 0, rows: rows.length, columns },
      fitToWidth: true,
    },
    frozenRows: headerRow + 1,
    cursor: { row: headerRow + 1, column: 0 },
  };
}
