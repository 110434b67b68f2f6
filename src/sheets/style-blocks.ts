import type { Area, CellStyle, LayoutRow } from './layout';

/** Cells next to each other that look alike. */
export interface StyleBlock {
  readonly area: Area;
  readonly style: CellStyle;
}

interface OpenBlock {
  readonly key: string;
  readonly style: CellStyle;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  rows: number;
}

/**
 * The styles of a layout in as few blocks as its rows allow: rows that look alike make one block, however many
 * they are. Programs are told a block at a time.
 */
export function styleBlocks(rows: readonly LayoutRow[]): readonly StyleBlock[] {
  const keys = new Map<CellStyle, string>();
  const keyOf = (style: CellStyle): string => {
    const known = keys.get(style) ?? JSON.stringify(style, Object.keys(style).sort());
    keys.set(style, known);
    return known;
  };
  const done: OpenBlock[] = [];
  let open = new Map<string, OpenBlock>();
  rows.forEach((row, at) => {
    const next = new Map<string, OpenBlock>();
    for (const run of runsOf(row, at, keyOf)) {
      const place = `${String(run.column)}+${String(run.columns)} ${run.key}`;
      const above = open.get(place);
      if (above) above.rows += 1;
      else done.push(run);
      next.set(place, above ?? run);
    }
    open = next;
  });
  return done.map(({ row, column, rows: height, columns, style }) => ({
    area: { row, column, rows: height, columns },
    style,
  }));
}

/** Stretches of one row that look alike; cells that are not described end one. */
function runsOf(row: LayoutRow, at: number, keyOf: (style: CellStyle) => string): readonly OpenBlock[] {
  const runs: {
    key: string;
    style: CellStyle;
    row: number;
    column: number;
    columns: number;
    rows: number;
  }[] = [];
  row.cells.forEach((cell, column) => {
    if (cell === null) return;
    const key = keyOf(cell.style);
    const last = runs[runs.length - 1];
    if (last?.key === key && last.column + last.columns === column) last.columns += 1;
    else runs.push({ key, style: cell.style, row: at, column, columns: 1, rows: 1 });
  });
  return runs;
}
