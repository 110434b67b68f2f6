import type { Area } from '../../sheets/layout';

/** What stands in the used block of a sheet, cell by cell; blank is null or ''. */
export interface SheetContents {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly unknown[])[];
}

/**
 * What has changed on a sheet: the block round all cells that differ, or `moved` where rows have come or gone between
 * others; null where nothing has.
 */
export function contentDifference(before: SheetContents, now: SheetContents): Area | 'moved' | null {
  const [were, are] = [linesOf(before), linesOf(now)];
  const shortest = Math.min(were.length, are.length);
  let above = 0;
  while (above < shortest && were[above] === are[above]) above += 1;
  let below = 0;
  while (below < shortest - above && were[were.length - 1 - below] === are[are.length - 1 - below])
    below += 1;
  if (were.length === are.length && above === were.length) return null;
  if (were.length !== are.length && below > 0 && above + below === shortest) return 'moved';
  // Blank rows before what stands below the shorter one don't differ.
  while ((were[above] ?? '') === (are[above] ?? '')) above += 1;
  const end = were.length === are.length ? were.length - below : Math.max(were.length, are.length);
  return { row: above, rows: end - above, ...differingColumns(before, now, above, end) };
}

function differingColumns(
  before: SheetContents,
  now: SheetContents,
  from: number,
  end: number,
): Pick<Area, 'column' | 'columns'> {
  const first = Math.min(before.column, now.column);
  const width = ({ column, cells }: SheetContents): number => column + (cells[0]?.length ?? 0);
  let [left, right] = [Infinity, -1];
  for (let row = from; row < end; row += 1)
    for (let column = first; column < Math.max(width(before), width(now)); column += 1) {
      if (cellOf(before, row, column) === cellOf(now, row, column)) continue;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  return { column: left, columns: right - left + 1 };
}

function cellOf(contents: SheetContents, row: number, column: number): unknown {
  const cell = contents.cells[row - contents.row]?.[column - contents.column];
  return cell === '' || cell === undefined ? null : cell;
}

/** Each row as one text, from the first of the sheet to the last that holds anything. */
function linesOf({ row, column, cells }: SheetContents): readonly string[] {
  const lines = [
    ...Array.from({ length: row }, () => ''),
    ...cells.map((line) =>
      line
        .flatMap((cell, at) => (cell === null || cell === '' ? [] : [JSON.stringify([column + at, cell])]))
        .join(' '),
    ),
  ];
  const end = lastFilled(lines) + 1;
  return lines.slice(0, end);
}

/** Web views of WPS are older than `findLastIndex`. */
function lastFilled(lines: readonly string[]): number {
  let at = lines.length - 1;
  while (at >= 0 && lines[at] === '') at -= 1;
  return at;
}
