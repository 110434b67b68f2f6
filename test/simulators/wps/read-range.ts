import type { Area } from '../../../src/sheets/layout';
import type { CellErrorCode, CellValue } from '../cells/cell-content';
import { isCellError } from '../cells/cell-content';
import type { CellFormat } from '../cells/cell-format';
import type { CellSheet } from '../cells/cell-sheet';
import { lastColumn, lastRow } from '../cells/areas';
import { WpsError } from './wps-findings';
import type { WpsProgram } from './wps-object';

/** More cells than this are out of memory. */
const mostCells = 5_000_000;

/** CVErr */
const errorNumbers: Readonly<Record<CellErrorCode, number>> = {
  '#NULL!': -2146826288,
  '#DIV/0!': -2146826281,
  '#VALUE!': -2146826273,
  '#REF!': -2146826265,
  '#NAME?': -2146826259,
  '#NUM!': -2146826252,
  '#N/A': -2146826246,
};

export function plainValue(value: CellValue): string | number | boolean | null {
  return isCellError(value) ? errorNumbers[value.error] : value;
}

/** What is asked of each cell of a block, in the shape that WPS hands it over in. */
export function readBlock(
  wps: WpsProgram,
  area: Area,
  cell: (row: number, column: number) => unknown,
): unknown {
  if (area.rows * area.columns > mostCells) throw new WpsError('out of memory', 7);
  const block = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => cell(area.row + row, area.column + column)),
  );
  if (area.rows === 1 && area.columns === 1) return block[0]?.[0] ?? null;
  if (wps.switches.lines === 'block' || (area.rows > 1 && area.columns > 1)) return block;
  return block.flat();
}

/** What all have alike; null where they differ. */
export function agreed<T>(values: Iterable<T>): T | null {
  const [first, ...others] = new Set(values);
  return first === undefined || others.length > 0 ? null : first;
}

/** The formats that cells of a block have, each once. */
export function formatsIn(sheet: CellSheet, area: Area): ReadonlySet<CellFormat> {
  const found = new Set<CellFormat>();
  const { cells, columnFormats, defaults } = sheet;
  const blanks = new Set<CellFormat>();
  for (const [column, format] of columnFormats)
    if (column >= area.column && column <= lastColumn(area)) blanks.add(format);
  if (blanks.size < area.columns) blanks.add(defaults.format);
  let rows = 0;
  const note = (row: CellSheet['cells'] extends ReadonlyMap<number, infer Row> ? Row : never): void => {
    rows += 1;
    for (let column = area.column; column <= Math.min(lastColumn(area), row.length - 1); column += 1)
      found.add(row[column]?.format ?? columnFormats.get(column) ?? defaults.format);
    if (row.length <= lastColumn(area)) for (const format of blanks) found.add(format);
  };
  if (area.rows < cells.size)
    for (let at = area.row; at <= lastRow(area); at += 1) {
      const row = cells.get(at);
      if (row) note(row);
    }
  else for (const [at, row] of cells) if (at >= area.row && at <= lastRow(area)) note(row);
  if (rows < area.rows) for (const format of blanks) found.add(format);
  return found;
}
