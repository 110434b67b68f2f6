import type { RawCell } from '../../forms/cell';
import { enteredValue } from '../../sheets/entered-value';
import type { Area } from '../../sheets/layout';
import { HostError } from '../host-error';
import type { WpsWorksheet } from './wps-application';
import { rangeOf } from './wps-session';
import { blockOf, rawCellOf } from './wps-values';

/** Cells that go over the bridge in one piece. */
export const pieceCells = 40_000;

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
export function writeValues(sheet: WpsWorksheet, area: Area, values: readonly (readonly RawCell[])[]): void {
  for (const piece of piecesOf(area)) {
    const from = piece.row - area.row;
    const rows = values.slice(from, from + piece.rows);
    rangeOf(sheet, piece).Value2 = rows.map((cells) => cells.map(entered));
    const runs = differences(piece, rows, readValues(sheet, piece));
    for (const run of runs) {
      const range = rangeOf(sheet, run);
      const texts = rows.slice(run.row - piece.row, run.row - piece.row + run.rows);
      range.NumberFormat = '@';
      range.Value2 = texts.map((cells) => [cells[run.column - piece.column] ?? null]);
    }
    if (runs.length > 0 && differences(piece, rows, readValues(sheet, piece)).length > 0)
      throw new HostError('host.failed', 'WPS keeps other values than were written');
  }
}

/** What `Value2` is assigned; blank is null, which empties the cell. */
export function entered(value: RawCell): string | number | boolean | null {
  return value === null || value === '' ? null : enteredValue(value);
}

export function readValues(sheet: WpsWorksheet, area: Area): RawCell[][] {
  return blockOf(rangeOf(sheet, area).Value2, area.rows, area.columns, rawCellOf);
}

/** Cells that differ from what was wanted, as stretches of columns. */
function differences(
  area: Area,
  wanted: readonly (readonly RawCell[])[],
  found: readonly (readonly RawCell[])[],
): readonly Area[] {
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  for (let column = 0; column < area.columns; column += 1)
    for (let row = 0; row < area.rows; row += 1) {
      if (asKept(wanted[row]?.[column]) === asKept(found[row]?.[column])) continue;
      const last = runs[runs.length - 1];
      const place = { row: area.row + row, column: area.column + column };
      if (last?.column === place.column && last.row + last.rows === place.row) last.rows += 1;
      else runs.push({ ...place, rows: 1, columns: 1 });
    }
  return runs;
}

function asKept(value: RawCell | undefined): RawCell {
  return value === undefined || value === '' ? null : value;
}
