import type { Area } from '../../../src/sheets/layout';
import type { CellContent } from '../cells/cell-content';
import type { CellEdit } from '../cells/cell-edit';
import { typedContent } from '../cells/typed-content';
import { ApiError } from './api-error';
import { blockArgument } from './arguments';
import type { ExcelSession } from './excel-object';
import { requireFormatting, requireWritable } from './protection';

interface CellWrite {
  readonly content: CellContent;
  /** What Excel gives a General cell into which a date or a percentage is put. */
  readonly numberFormat?: string;
}

/**
 * Puts values or formulas into cells, as if typed: what looks like a number, a date or a formula becomes one unless
 * the cell is text. A leading apostrophe makes it text. Null leaves a cell alone, '' empties it.
 */
export function writeContents(
  excel: ExcelSession,
  sheet: string,
  area: Area,
  values: unknown,
  name: string,
): void {
  const block = blockArgument(values, area, name);
  requireWritable(excel, sheet, area);
  const writes = block.map((row, down) =>
    row.map((value, right) => cellWrite(excel, sheet, area.row + down, area.column + right, value)),
  );
  excel.write((edit) => {
    edit.setContents(
      sheet,
      area,
      writes.map((row, down) =>
        row.map(
          (write, right) => write?.content ?? excel.book.content(sheet, area.row + down, area.column + right),
        ),
      ),
    );
    setNumberFormats(edit, sheet, area, writes);
  });
}

/** Null where a cell is left alone. */
function cellWrite(
  excel: ExcelSession,
  sheet: string,
  row: number,
  column: number,
  value: unknown,
): CellWrite | null {
  if (value === null || value === undefined) return null;
  if (value === '') return { content: { value: null } };
  if (typeof value === 'number' || typeof value === 'boolean') return { content: { value } };
  if (typeof value !== 'string')
    throw new ApiError('InvalidArgument', 'a cell takes texts, numbers and booleans');
  return typedContent(value, excel.book.format(sheet, row, column), excel.book.clock().getFullYear());
}

function setNumberFormats(
  edit: CellEdit,
  sheet: string,
  area: Area,
  writes: readonly (readonly (CellWrite | null)[])[],
): void {
  writes.forEach((row, down) => {
    row.forEach((write, right) => {
      if (write?.numberFormat !== undefined)
        edit.setFormat(
          sheet,
          { row: area.row + down, column: area.column + right, rows: 1, columns: 1 },
          { numberFormat: write.numberFormat },
        );
    });
  });
}

/** Gives cells number formats; null leaves one alone. */
export function writeNumberFormats(excel: ExcelSession, sheet: string, area: Area, formats: unknown): void {
  requireFormatting(excel, sheet);
  if (typeof formats === 'string') {
    excel.write((edit) => {
      edit.setFormat(sheet, area, { numberFormat: formats });
    });
    return;
  }
  const block = blockArgument(formats, area, 'numberFormat');
  if (block.some((row) => row.some((format) => format !== null && typeof format !== 'string')))
    throw new ApiError('InvalidArgument', 'numberFormat');
  excel.write((edit) => {
    for (const { part, value } of equalBlocks(block as readonly (readonly (string | null)[])[], area))
      if (value !== null) edit.setFormat(sheet, part, { numberFormat: value });
  });
}

/** Puts neighbours of one value together: runs in a row, and rows with the same runs. */
export function equalBlocks<T>(
  block: readonly (readonly T[])[],
  area: Area,
): readonly { readonly part: Area; readonly value: T }[] {
  const parts: { part: Area; value: T }[] = [];
  let at = 0;
  while (at < block.length) {
    const row = block[at] ?? [];
    let rows = 1;
    while (sameRow(row, block[at + rows])) rows += 1;
    let from = 0;
    while (from < row.length) {
      const value = row[from] as T;
      let columns = 1;
      while (from + columns < row.length && row[from + columns] === value) columns += 1;
      parts.push({ part: { row: area.row + at, column: area.column + from, rows, columns }, value });
      from += columns;
    }
    at += rows;
  }
  return parts;
}

function sameRow<T>(one: readonly T[], other: readonly T[] | undefined): boolean {
  return other?.every((value, at) => value === one[at]) ?? false;
}
