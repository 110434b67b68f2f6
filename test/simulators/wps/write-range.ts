import type { Area } from '../../../src/sheets/layout';
import type { CellContent } from '../cells/cell-content';
import type { CellEdit } from '../cells/cell-edit';
import type { CellWorkbook } from '../cells/cell-workbook';
import { typedContent, type TypedContent } from '../cells/typed-content';
import type { LiveAreas } from '../excel/live-areas';
import { WpsError } from './wps-findings';
import type { WpsProgram } from './wps-object';

/**
 * Assigns `Value2` or `Formula`: one value for all cells, or a block that fits. Texts are parsed as if typed unless
 * the cell is a text cell; null empties a cell.
 */
export function assignContents(
  wps: WpsProgram,
  { sheet, areas }: LiveAreas,
  value: unknown,
  member: string,
): void {
  const book = requireWritable(wps, sheet, areas);
  const writes = areas.map((area) => {
    const cells = blockFor(wps, area, value, member);
    return {
      area,
      typed: cells.map((row, down) =>
        row.map((cell, right) =>
          contentOf(wps, book.format(sheet, area.row + down, area.column + right), cell, member),
        ),
      ),
    };
  });
  wps.write((edit) => {
    for (const { area, typed } of writes) write(edit, sheet, area, typed);
  });
}

/** The workbook, where its sheet lets these cells be written. */
export function requireWritable(wps: WpsProgram, sheet: string, areas: readonly Area[]): CellWorkbook {
  const { book } = wps;
  if (!book) throw new WpsError('the workbook is closed', 424);
  if (!areas.every((area) => book.mayWrite(sheet, area)))
    throw new WpsError('您试图更改的单元格或图表位于受保护的工作表中。');
  return book;
}

function blockFor(
  { findings }: WpsProgram,
  area: Area,
  value: unknown,
  member: string,
): readonly (readonly unknown[])[] {
  if (!Array.isArray(value))
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));
  const rows = value as readonly unknown[];
  const block = rows.some((row) => Array.isArray(row)) ? (rows as readonly (readonly unknown[])[]) : [rows];
  if (block.length !== area.rows || block.some((row) => !Array.isArray(row) || row.length !== area.columns))
    findings.mistake(
      `${member} of ${area.rows} × ${area.columns} cells is assigned ${block.length} × ${block[0]?.length ?? 0}`,
    );
  return block;
}

function contentOf(
  wps: WpsProgram,
  format: ReturnType<CellWorkbook['format']>,
  value: unknown,
  member: string,
): TypedContent {
  if (value === null || value === '') return { content: { value: null } };
  const { apostrophe, texts, numbersInTextCells } = wps.switches;
  if (typeof value === 'number' && numbersInTextCells === 'texts' && format.numberFormat === '@')
    return { content: { value: String(value) } };
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
    return { content: { value } };
  if (typeof value !== 'string')
    return wps.findings.mistake(`${member} is assigned what is no value: ${typeof value}`);
  if (value.startsWith("'") && apostrophe === 'literal') return { content: { value } };
  if (texts === 'kept' && !/^['=]/.test(value)) return { content: { value } };
  return typedContent(value, format, wps.book?.clock().getFullYear());
}

function write(edit: CellEdit, sheet: string, area: Area, typed: readonly (readonly TypedContent[])[]): void {
  const contents: readonly (readonly CellContent[])[] = typed.map((row) => row.map(({ content }) => content));
  edit.setContents(sheet, area, contents);
  typed.forEach((row, down) => {
    row.forEach(({ numberFormat }, right) => {
      const cell = { row: area.row + down, column: area.column + right, rows: 1, columns: 1 };
      if (numberFormat !== undefined) edit.setFormat(sheet, cell, { numberFormat });
    });
  });
}
