import type { Area } from '../../sheets/layout';
import type { WriteBatch } from './write-batch';

/** What Excel takes in a block of cells; null leaves a cell alone. */
type Entered = string | number | boolean | null;

/** Bytes of values that go in one piece. */
const pieceBytes = 1_000_000;

/** Writes a block of one size, in pieces of whole rows where it is large. */
export async function writeBlock<Row extends readonly Entered[]>(
  batch: WriteBatch,
  area: Area,
  rows: readonly Row[],
  write: (area: Area, rows: Row[]) => void,
): Promise<void> {
  let from = 0;
  while (from < rows.length) {
    let bytes = 0;
    let to = from;
    while (to < rows.length && (to === from || bytes < pieceBytes)) bytes += bytesOf(rows[to++] ?? []);
    const piece = { ...area, row: area.row + from, rows: to - from };
    const values = rows.slice(from, to);
    await batch.add(bytes, () => {
      write(piece, values);
    });
    from = to;
  }
}

/** At most: a character takes up to three bytes, a number some twenty. */
function bytesOf(row: readonly Entered[]): number {
  return row.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? 3 * cell.length + 3 : 20), 2);
}
