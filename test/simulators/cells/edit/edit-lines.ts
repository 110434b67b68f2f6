import type { Area } from '../../../../src/sheets/layout';
import { lastColumn, sheetColumns, sheetRows } from '../areas';
import { requireOnSheet, type CellDraft } from '../cell-draft';
import type { CellFormat } from '../cell-format';
import type { LineChange } from '../structure/line-change';
import { withLines, withRulesExtended } from '../structure/move-lines';

/** Inserts or deletes rows or columns of a sheet. */
export function moveLines(draft: CellDraft, sheet: string, change: LineChange): void {
  const { axis, kind, at, count } = change;
  const area =
    axis === 'rows'
      ? { row: at, column: 0, rows: count, columns: sheetColumns }
      : { row: 0, column: at, rows: sheetRows, columns: count };
  requireOnSheet(area);
  draft.sheet(sheet);
  draft.changeBook(withLines(draft.book, sheet, change));
  draft.lineChanges.push({ ...change, sheet });
  draft.tellEdited(sheet, `${axis}-${kind}`, area);
}

/** Inserts lines with the formats, dropdowns and conditional formats of the one before them. */
export function insertLinesAlike(draft: CellDraft, sheet: string, change: LineChange): void {
  moveLines(draft, sheet, change);
  if (change.at === 0) return;
  draft.changeSheet(sheet, withRulesExtended(draft.sheet(sheet), change));
  if (change.axis === 'rows') formatLikeAbove(draft, sheet, change);
  else formatLikeLeft(draft, sheet, change);
}

function formatLikeAbove(draft: CellDraft, sheet: string, { at, count }: LineChange): void {
  const above = draft.sheet(sheet).cells.get(at - 1);
  if (!above) return;
  draft.changeCells(
    sheet,
    { row: at, column: 0, rows: count, columns: above.length },
    (cell, _row, column) => ({ content: cell.content, format: above[column]?.format ?? cell.format }),
    true,
  );
}

function formatLikeLeft(draft: CellDraft, sheet: string, { at, count }: LineChange): void {
  const { cells, columnFormats } = draft.sheet(sheet);
  const format = columnFormats.get(at - 1);
  if (format) draft.changeSheet(sheet, { columnFormats: withLinesSet(columnFormats, at, count, format) });
  for (const [row, line] of cells) {
    const left = line[at - 1];
    const area = { row, column: at, rows: 1, columns: count };
    if (left) draft.changeCells(sheet, area, (cell) => ({ ...cell, format: left.format }), true);
  }
}

/** Sets what the columns of an area that has all rows keep; null takes it away. */
export function formatColumns(
  draft: CellDraft,
  sheet: string,
  area: Area,
  change: (format: CellFormat) => CellFormat | null,
): void {
  if (area.rows !== sheetRows) return;
  const { columnFormats, defaults } = draft.sheet(sheet);
  const changed = new Map(columnFormats);
  for (let column = area.column; column <= lastColumn(area); column += 1) {
    const format = change(columnFormats.get(column) ?? defaults.format);
    if (format && format !== defaults.format) changed.set(column, format);
    else changed.delete(column);
  }
  draft.changeSheet(sheet, { columnFormats: changed });
}

/** Heights, widths or formats with a stretch of lines set; null takes theirs away. */
export function withLinesSet<T>(
  lines: ReadonlyMap<number, T>,
  from: number,
  count: number,
  value: T | null,
): ReadonlyMap<number, T> {
  const changed = new Map(lines);
  for (let line = from; line < from + count; line += 1)
    if (value === null) changed.delete(line);
    else changed.set(line, value);
  return changed;
}
