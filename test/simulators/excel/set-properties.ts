import type { Area } from '../../../src/sheets/layout';
import { ApiError } from './api-error';
import { booleanArgument, fieldsArgument, numberArgument } from './arguments';
import type { ExcelSession } from './excel-object';
import { formatOf } from './format-fields';
import { requireFormatting } from './protection';
import { charactersOfPoints } from './units';
import { equalBlocks } from './write-range';
import { NotSimulated } from './not-simulated';

/** `setCellProperties`: a block of `{ format }` as large as the range. */
export function setCells(excel: ExcelSession, sheet: string, area: Area, cells: unknown): void {
  requireFormatting(excel, sheet);
  const rows = listOf(cells, area.rows).map((row) =>
    listOf(row, area.columns).map((cell) => JSON.stringify(ownFormat(cell, 'setCellProperties'))),
  );
  const parts = equalBlocks(rows, area).map(({ part, value }) => ({
    part,
    change: formatOf(JSON.parse(value)),
  }));
  excel.write((edit) => {
    for (const { part, change } of parts) edit.setFormat(sheet, part, change);
  });
}

/** `setRowProperties`: one `{ rowHidden, format: { rowHeight } }` for each row of the range. */
export function setRows(excel: ExcelSession, sheet: string, area: Area, rows: unknown): void {
  requireFormatting(excel, sheet, 'allowFormatRows');
  const changes = listOf(rows, area.rows).map((value) => {
    const { rowHidden, format, ...others } = fieldsArgument(value ?? {}, 'setRowProperties');
    requireNothing(others, 'setRowProperties');
    const { rowHeight, ...rest } = fieldsArgument(format ?? {}, 'format');
    const height = rowHeight === undefined ? null : numberArgument(rowHeight, 'rowHeight');
    if (height !== null && (height < 0 || height > 409)) throw new ApiError('InvalidArgument', 'rowHeight');
    const isHidden = rowHidden !== undefined && booleanArgument(rowHidden, 'rowHidden');
    return { height: isHidden ? 0 : height, change: formatOf(rest) };
  });
  excel.write((edit) => {
    changes.forEach(({ height, change }, at) => {
      if (height !== null) edit.setRowHeight(sheet, area.row + at, 1, height);
      if (Object.keys(change).length > 0)
        edit.setFormat(sheet, { ...area, row: area.row + at, rows: 1 }, change);
    });
  });
}

/** `setColumnProperties`: one `{ columnHidden, format: { columnWidth } }` for each column of the range. */
export function setColumns(excel: ExcelSession, sheet: string, area: Area, columns: unknown): void {
  requireFormatting(excel, sheet, 'allowFormatColumns');
  const changes = listOf(columns, area.columns).map((value) => {
    const { columnHidden, format, ...others } = fieldsArgument(value ?? {}, 'setColumnProperties');
    requireNothing(others, 'setColumnProperties');
    const { columnWidth, ...rest } = fieldsArgument(format ?? {}, 'format');
    const points = columnWidth === undefined ? null : numberArgument(columnWidth, 'columnWidth');
    const isHidden = columnHidden !== undefined && booleanArgument(columnHidden, 'columnHidden');
    return {
      width: isHidden ? 0 : points === null ? null : charactersOfPoints(points),
      change: formatOf(rest),
    };
  });
  excel.write((edit) => {
    changes.forEach(({ width, change }, at) => {
      if (width !== null) edit.setColumnWidth(sheet, area.column + at, 1, width);
      if (Object.keys(change).length > 0)
        edit.setFormat(sheet, { ...area, column: area.column + at, columns: 1 }, change);
    });
  });
}

function ownFormat(value: unknown, name: string): unknown {
  const { format, address: _, ...others } = fieldsArgument(value ?? {}, name);
  requireNothing(others, name);
  return format ?? {};
}

function requireNothing(others: Readonly<Record<string, unknown>>, name: string): void {
  const [first] = Object.keys(others);
  if (first !== undefined) throw new NotSimulated(`${name}: ${first}`);
}

function listOf(value: unknown, length: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== length)
    throw new ApiError('InvalidArgument', 'as many properties as the range has rows and columns');
  return value as readonly unknown[];
}
