import type { Cell, CellStyle as HucreStyle, WriteSheet } from 'hucre/xlsx';
import type { RawCell } from '../forms/cell';
import { cellName } from '../sheets/a1';
import type { CellStyle, SheetLayout } from '../sheets/layout';
import { cellText } from './cell-text';
import type { ListSources } from './list-sources';
import { rowHeight } from './row-height';
import { toHucreStyle } from './to-hucre-style';
import { toValidations } from './to-validations';

/** Page margins in inches: 15 mm at the sides, 13 mm above and below, so that 附件2 with 20 rows is one page. */
const margins = { left: 0.59, right: 0.59, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 };

/** A layout in the words of hucre, under a name that is legal already. */
export function toHucreSheet(layout: SheetLayout, name: string, lists: ListSources): WriteSheet {
  const styles = new Map<CellStyle, HucreStyle>();
  const styleOf = (style: CellStyle): HucreStyle => {
    const known = styles.get(style) ?? toHucreStyle(style);
    styles.set(style, known);
    return known;
  };
  const cells = new Map<string, Partial<Cell>>();
  layout.rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, column) => {
      if (cell === null) return;
      const where = `${name}!${cellName({ row: rowIndex, column })}`;
      cells.set(`${String(rowIndex)},${String(column)}`, {
        ...content(cell.value, where),
        style: styleOf(cell.style),
      });
    });
  });

  return {
    name,
    columns: layout.columnWidths.map((width) => ({ width: fileWidth(width) })),
    rows: [],
    cells,
    rowDefs: new Map(
      layout.rows.map((row, index) => [index, { height: rowHeight(row, layout.columnWidths) }]),
    ),
    merges: layout.merges.map((area) => ({
      startRow: area.row,
      startCol: area.column,
      endRow: area.row + area.rows - 1,
      endCol: area.column + area.columns - 1,
    })),
    dataValidations: toValidations(layout, lists),
    ...(layout.frozenRows > 0 ? { freezePane: { rows: layout.frozenRows } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: layout.print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins,
    },
  };
}

function content(raw: RawCell, where: string): Partial<Cell> {
  if (raw === null || raw === '') return { value: null };
  if (typeof raw === 'boolean') return { value: raw };
  if (typeof raw === 'number' && Number.isFinite(raw)) return { value: raw };
  const text = cellText(String(raw), where);
  // hucre would make an error value of the text #DIV/0!; as rich text it stays a text.
  return text.startsWith('#') ? { value: text, richText: [{ text }] } : { value: text };
}

/** A file counts 5 pixels of margin into a width, in digits 7 pixels wide (ECMA-376 part 1, 18.3.1.13). */
function fileWidth(characters: number): number {
  return Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;
}
