import type { RawCell } from '../../forms/cell';
import { enteredValue } from '../../sheets/entered-value';
import type { Area } from '../../sheets/layout';
import { HostError } from '../host-error';
import { keepNumberFormats } from './kept-number-formats';
import type { WpsWorksheet } from './wps-application';
import { rangeOf } from './wps-session';
import { blockOf, rawCellOf } from './wps-values';

/** Cells that go over the bridge in one piece. */
const pieceCells = 40_000;

type Values = readonly (readonly RawCell[])[];

/** A block in pieces of whole rows. */
export function piecesOf(area: Area): readonly Area[] {
  const rows = Math.max(1, Math.floor(pieceCells / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, at) => ({
    ...area,
    row: area.row + at * rows,
    rows: Math.min(rows, area.rows - at * rows),
  }));
}

/**
 * Writes a block of values. WPS parses texts as if typed, so what it could take for something else goes behind an
 * apostrophe; whether it minds that is read back, and cells in which it does are made text cells first.
 */
export function writeValues(sheet: WpsWorksheet, area: Area, values: Values): void {
  for (const piece of piecesOf(area)) {
    const from = piece.row - area.row;
    const rows = values.slice(from, from + piece.rows);
    rangeOf(sheet, piece).Value2 = rows.map((cells) => cells.map(entered));
    insist(sheet, piece, rows);
  }
}

/** Where cells hold other values than were written, writes them so that WPS has no choice. Says whether any did. */
export function insist(sheet: WpsWorksheet, area: Area, wanted: Values): boolean {
  const runs = differences(area, wanted, readValues(sheet, area));
  for (const run of runs) rewrite(sheet, run, cut(area, wanted, run));
  if (runs.length > 0 && differences(area, wanted, readValues(sheet, area)).length > 0)
    throw new HostError('host.failed', 'WPS keeps other values than were written');
  return runs.length > 0;
}

/** Texts stand in text cells. A number would become a text in one: it is written before the cell is one again. */
function rewrite(sheet: WpsWorksheet, run: Area, values: Values): void {
  const range = rangeOf(sheet, run);
  const isText = values.every(([value]) => isTextOrBlank(value));
  const putBack = isText ? null : keepNumberFormats(sheet, run);
  range.NumberFormat = isText ? '@' : 'General';
  range.Value2 = values.map((cells) => cells.map((value) => value ?? null));
  putBack?.();
}

/** What `Value2` is assigned; blank is null, which empties the cell. */
export function entered(value: RawCell): string | number | boolean | null {
  return value === null || value === '' ? null : enteredValue(value);
}

export function readValues(sheet: WpsWorksheet, area: Area): RawCell[][] {
  return blockOf(rangeOf(sheet, area).Value2, area.rows, area.columns, rawCellOf);
}

/** Cells that differ from what was wanted, as stretches of columns: one a column where it has texts only. */
function differences(area: Area, wanted: Values, found: Values): readonly Area[] {
  return Array.from({ length: area.columns }, (_, column) => column).flatMap((column) => {
    const rows = wanted.flatMap((cells, row) =>
      asKept(cells[column]) === asKept(found[row]?.[column]) ? [] : [row],
    );
    const [first, last] = [rows[0], rows[rows.length - 1]];
    if (first === undefined || last === undefined) return [];
    const stretch = { column: area.column + column, columns: 1 };
    if (wanted.slice(first, last + 1).every((cells) => isTextOrBlank(cells[column])))
      return [{ ...stretch, row: area.row + first, rows: last - first + 1 }];
    return runsOf(rows, (row) => isTextOrBlank(wanted[row]?.[column])).map((run) => ({
      ...stretch,
      row: area.row + run.row,
      rows: run.rows,
    }));
  });
}

/** Rows next to each other that are of one kind. */
function runsOf(
  rows: readonly number[],
  kindOf: (row: number) => boolean,
): readonly { readonly row: number; readonly rows: number }[] {
  const runs: { row: number; rows: number }[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.row + last.rows === row && kindOf(last.row) === kindOf(row))
      last.rows += 1;
    else runs.push({ row, rows: 1 });
  }
  return runs;
}

function cut(area: Area, values: Values, part: Area): Values {
  const [row, column] = [part.row - area.row, part.column - area.column];
  return values.slice(row, row + part.rows).map((cells) => cells.slice(column, column + part.columns));
}

function isTextOrBlank(value: RawCell | undefined): boolean {
  return typeof value === 'string' || value === null || value === undefined;
}

function asKept(value: RawCell | undefined): RawCell {
  return value === undefined || value === '' ? null : value;
}
