import type { RowMarks, SheetMarks } from '../../sheets/marks';

const looks = (row: RowMarks): string => `${row.text}|${JSON.stringify(row.cells)}`;

/**
 * The rows whose marks differ from those shown, rows no longer marked included; null where nothing differs.
 * An edit re-marks the rows it touched and those its findings moved to, never the whole sheet.
 */
export function changedMarks(shown: SheetMarks, next: SheetMarks): SheetMarks | null {
  const before = new Map(shown.rows.map((row) => [row.row, row]));
  const rows: RowMarks[] = [];
  for (const row of next.rows) {
    const old = before.get(row.row);
    before.delete(row.row);
    if (old === undefined ? row.text !== '' || row.cells.length > 0 : looks(old) !== looks(row))
      rows.push(row);
  }
  for (const gone of before.values())
    if (gone.text !== '' || gone.cells.length > 0) rows.push({ row: gone.row, cells: [], text: '' });
  return rows.length === 0 ? null : { ...next, rows };
}

/** True where both stand in the same column under the same header, so that rows can be compared. */
export function sameFrame(shown: SheetMarks, next: SheetMarks): boolean {
  return (
    shown.resultColumn === next.resultColumn &&
    shown.headerRow === next.headerRow &&
    shown.header === next.header
  );
}
