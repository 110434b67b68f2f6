import type { Area } from '../layout';
import { markAreas } from './mark-areas';
import type { CellMark, RowMarks, SheetMarks } from '../marks';
import type { MarkKind } from './mark-kind';
import type { Overlay, SheetOverlay } from './sheet-overlay';

/** Blocks that one conditional format lies over: few enough to be drawn anew when one of their rows changes. */
const usualAreas = 100;
/** Rows below the last marked one that the 校验结果 column is styled for, so that it is not drawn anew at once. */
const spareRows = 1_000;

/** What has to be done in a sheet to show marks. */
export interface MarkPlan {
  readonly remove: readonly Overlay[];
  readonly add: readonly { readonly kind: MarkKind; readonly areas: readonly Area[] }[];
  /** The text of each row of the 校验结果 column that changes; '' empties it. */
  readonly texts: ReadonlyMap<number, string>;
  /** What is said of each row afterwards. */
  readonly rows: ReadonlyMap<number, RowMarks>;
}

/** Plans to show marks: all of the sheet anew, or the rows named and what shares a conditional format with them. */
export function planMarks(
  shown: SheetOverlay,
  marks: SheetMarks,
  whole: boolean,
  mostAreas = usualAreas,
): MarkPlan {
  const sameFrame =
    shown.frame?.resultColumn === marks.resultColumn && shown.frame.headerRow === marks.headerRow;
  const anew = whole || !sameFrame || !shown.isMapped || !shown.written.has(marks.headerRow);
  const rows = new Map([
    ...(whole ? [] : shown.rows),
    ...marks.rows.map((row): [number, RowMarks] => [row.row, row]),
  ]);
  const named = new Set(marks.rows.map(({ row }) => row));
  const touched = shown.overlays.filter((overlay) => anew || touches(overlay, named));
  const cells = anew ? [...rows.values()].flatMap((row) => row.cells) : cellsOf(touched, named, marks.rows);
  const lastRow = [...named, ...(anew ? rows.keys() : [])].reduce(
    (last, row) => Math.max(last, row),
    marks.headerRow,
  );
  const styled = shown.overlays.some(
    (overlay) => !touched.includes(overlay) && covers(overlay, marks, lastRow),
  );
  const stale = styled ? [] : shown.overlays.filter(({ kind }) => kind === 'result');
  return {
    remove: [...new Set([...touched, ...stale])],
    add: [
      ...markAreas(cells, mostAreas).map(({ severity, areas }) => ({ kind: severity, areas })),
      ...(styled ? [] : [{ kind: 'result' as const, areas: [resultArea(marks, lastRow)] }]),
    ],
    texts: textsOf(shown, marks, anew, rows),
    rows,
  };
}

function touches({ kind, areas }: Overlay, named: ReadonlySet<number>): boolean {
  if (kind === 'result') return false;
  return (areas ?? []).some(({ row, rows }) => {
    for (let at = row; at < row + rows; at += 1) if (named.has(at)) return true;
    return false;
  });
}

/** The cells that the touched formats mark outside the rows named, and those marked in these. */
function cellsOf(
  touched: readonly Overlay[],
  named: ReadonlySet<number>,
  rows: readonly RowMarks[],
): readonly CellMark[] {
  const kept = touched.flatMap(({ kind, areas }) =>
    kind === 'result'
      ? []
      : (areas ?? []).flatMap((area) =>
          Array.from({ length: area.rows }, (_, at) => area.row + at)
            .filter((row) => !named.has(row))
            .map((row): CellMark => ({ row, column: area.column, severity: kind })),
        ),
  );
  return [...kept, ...rows.flatMap(({ cells }) => cells)];
}

function covers({ kind, areas }: Overlay, { resultColumn, headerRow }: SheetMarks, lastRow: number): boolean {
  if (kind !== 'result') return false;
  return (areas ?? []).some(
    (area) => area.column === resultColumn && area.row === headerRow && area.row + area.rows > lastRow,
  );
}

function resultArea({ resultColumn, headerRow }: SheetMarks, lastRow: number): Area {
  return { row: headerRow, column: resultColumn, rows: lastRow - headerRow + 1 + spareRows, columns: 1 };
}

/** What the person has written into the column stays. */
function textsOf(
  shown: SheetOverlay,
  marks: SheetMarks,
  anew: boolean,
  rows: ReadonlyMap<number, RowMarks>,
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  // In another column the words before are wiped apart.
  const same = shown.frame === null || shown.frame.resultColumn === marks.resultColumn;
  if (anew && same) for (const row of shown.written) texts.set(row, '');
  if (anew) texts.set(marks.headerRow, marks.header);
  for (const { row, text } of anew ? rows.values() : marks.rows)
    if (text !== '' || shown.written.has(row)) texts.set(row, text);
  for (const row of shown.foreign) if (same) texts.delete(row);
  return texts;
}
