import type { Severity } from '../../forms/severity';
import type { RowMarks, SheetMarks } from '../../sheets/marks';

/** What a cell shows of the marks: the colour of a finding, or the text of the 校验结果 column. */
export type ShownMark =
  | { readonly kind: 'finding'; readonly severity: Severity }
  | { readonly kind: 'result'; readonly text: string };

interface MarkedSheet {
  resultColumn: number;
  headerRow: number;
  header: string;
  rows: Map<number, RowMarks>;
}

/** Which marks each sheet shows. They live beside the workbook, not in it, and so can leave no trace in it. */
export class SheetMarksStore {
  private readonly sheets = new Map<string, MarkedSheet>();

  show(sheet: string, marks: SheetMarks, whole: boolean): void {
    const rows = whole ? new Map<number, RowMarks>() : new Map(this.sheets.get(sheet)?.rows);
    for (const row of marks.rows) rows.set(row.row, row);
    const { resultColumn, headerRow, header } = marks;
    this.sheets.set(sheet, { resultColumn, headerRow, header, rows });
  }

  clear(sheet: string): void {
    this.sheets.delete(sheet);
  }

  at(sheet: string, row: number, column: number): ShownMark | null {
    const marked = this.sheets.get(sheet);
    if (!marked) return null;
    if (column === marked.resultColumn) {
      const text = row === marked.headerRow ? marked.header : (marked.rows.get(row)?.text ?? '');
      return text === '' ? null : { kind: 'result', text };
    }
    const cell = marked.rows.get(row)?.cells.find((mark) => mark.row === row && mark.column === column);
    return cell ? { kind: 'finding', severity: cell.severity } : null;
  }

  /** Lets the marks move along when rows are inserted (`count` > 0) before a row, or removed (`count` < 0) from it on. */
  moveRows(sheet: string, from: number, count: number): void {
    const marked = this.sheets.get(sheet);
    if (!marked) return;
    const moved = (row: number): number | null =>
      row < from ? row : count < 0 && row < from - count ? null : row + count;
    const rows = new Map<number, RowMarks>();
    for (const marks of marked.rows.values()) {
      const row = moved(marks.row);
      if (row !== null)
        rows.set(row, { ...marks, row, cells: marks.cells.map((cell) => ({ ...cell, row })) });
    }
    const headerRow = moved(marked.headerRow);
    if (headerRow === null) this.clear(sheet);
    else this.sheets.set(sheet, { ...marked, headerRow, rows });
  }
}
