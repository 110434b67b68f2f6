import type { Area } from '../../../../src/sheets/layout';
import { lastColumn, lastRow, sheetColumns, sheetRows } from '../areas';
import type { CellBook } from '../cell-book';
import type { CellRow, CellSheet, ConditionalFormat } from '../cell-sheet';
import { withLinesMoved, withOffset } from '../formula/rewrite-formula';
import { movedArea, movedLine, movedLines, movedSpan, type LineChange } from './line-change';
import { byPriority } from './rules';
import { withFormulas } from './with-formulas';

/** A book after rows or columns of one of its sheets were inserted or deleted. */
export function withLines(book: CellBook, id: string, change: LineChange): CellBook {
  const moved = book.sheets.find((sheet) => sheet.id === id);
  if (!moved) return book;
  const sheets = book.sheets.map((sheet) => (sheet.id === id ? sheetWithLines(sheet, change) : sheet));
  return withFormulas({ ...book, sheets }, (formula, on) => withLinesMoved(formula, on, moved.name, change));
}

/** All but its formulas, which may stand on other sheets too. */
function sheetWithLines(sheet: CellSheet, change: LineChange): CellSheet {
  const isRows = change.axis === 'rows';
  const { area, repeatRows } = sheet.print;
  return {
    ...sheet,
    cells: isRows ? movedLines(sheet.cells, change) : withColumns(sheet.cells, change),
    merges: areasMoved(sheet.merges, change).filter(({ rows, columns }) => rows > 1 || columns > 1),
    rowHeights: isRows ? movedLines(sheet.rowHeights, change) : sheet.rowHeights,
    columnWidths: isRows ? sheet.columnWidths : movedLines(sheet.columnWidths, change),
    columnFormats: isRows ? sheet.columnFormats : movedLines(sheet.columnFormats, change),
    validations: sheet.validations.flatMap((validation) => {
      const areas = areasMoved(validation.areas, change);
      return areas.length > 0 ? [{ ...validation, areas }] : [];
    }),
    conditionalFormats: byPriority(
      sheet.conditionalFormats.flatMap((format) => conditionalFormatMoved(format, change)),
    ),
    print: {
      ...sheet.print,
      area: area && movedArea(area, change),
      repeatRows: repeatRows && isRows ? movedSpan(repeatRows, change) : repeatRows,
    },
  };
}

function areasMoved(areas: readonly Area[], change: LineChange): readonly Area[] {
  return areas.flatMap((area) => movedArea(area, change) ?? []);
}

/** Its formula reads for its first cell, which may be among those deleted: then for the first that stays. */
function conditionalFormatMoved(format: ConditionalFormat, change: LineChange): readonly ConditionalFormat[] {
  const staying = format.areas.find((area) => movedArea(area, change));
  const first = format.areas[0];
  if (!staying || !first) return [];
  const row = firstStaying(staying.row, lastRow(staying), 'rows', change);
  const column = firstStaying(staying.column, lastColumn(staying), 'columns', change);
  const formula =
    row === first.row && column === first.column
      ? format.formula
      : withOffset(format.formula, row - first.row, column - first.column);
  return [{ ...format, formula, areas: areasMoved(format.areas, change) }];
}

function firstStaying(from: number, to: number, axis: LineChange['axis'], change: LineChange): number {
  if (axis !== change.axis || movedLine(from, change) !== null) return from;
  return Math.min(change.at + change.count, to);
}

function withColumns(cells: ReadonlyMap<number, CellRow>, change: LineChange): ReadonlyMap<number, CellRow> {
  const { at, count, kind } = change;
  const moved = new Map<number, CellRow>();
  for (const [row, before] of cells) {
    const after =
      before.length <= at
        ? before
        : kind === 'inserted'
          ? [...before.slice(0, at), ...Array.from<undefined>({ length: count }), ...before.slice(at)]
          : [...before.slice(0, at), ...before.slice(at + count)];
    if (after.some(Boolean)) moved.set(row, after.slice(0, sheetColumns));
  }
  return moved;
}

/** The line whose formats inserted ones take over, extended over them: rules and dropdowns of the line before. */
export function withRulesExtended(sheet: CellSheet, { axis, at, count }: LineChange): CellSheet {
  const extended = (area: Area): Area => {
    const last = axis === 'rows' ? lastRow(area) : lastColumn(area);
    if (last !== at - 1) return area;
    return axis === 'rows'
      ? { ...area, rows: Math.min(area.rows + count, sheetRows - area.row) }
      : { ...area, columns: Math.min(area.columns + count, sheetColumns - area.column) };
  };
  const withAreas = <T extends { readonly areas: readonly Area[] }>(rule: T): T => ({
    ...rule,
    areas: rule.areas.map(extended),
  });
  return {
    ...sheet,
    validations: sheet.validations.map(withAreas),
    conditionalFormats: sheet.conditionalFormats.map(withAreas),
  };
}
