import type { Area } from '../../../../src/sheets/layout';
import { sheetColumns, sheetRows } from '../areas';

/** Rows or columns inserted or deleted. */
export interface LineChange {
  readonly axis: 'rows' | 'columns';
  readonly kind: 'inserted' | 'deleted';
  readonly at: number;
  readonly count: number;
}

/** A stretch of lines, its last one included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const limit = { rows: sheetRows, columns: sheetColumns };

export function inverse(change: LineChange): LineChange {
  return { ...change, kind: change.kind === 'inserted' ? 'deleted' : 'inserted' };
}

/** Where a line stands afterwards; null where it is gone. */
export function movedLine(line: number, { axis, kind, at, count }: LineChange): number | null {
  if (line < at) return line;
  if (kind === 'deleted') return line < at + count ? null : line - count;
  return line + count < limit[axis] ? line + count : null;
}

/** A stretch grows by what is inserted inside it, and shrinks by what is deleted of it. */
export function movedSpan({ from, to }: Span, change: LineChange): Span | null {
  const { axis, kind, at, count } = change;
  if (kind === 'inserted') {
    const start = from < at ? from : from + count;
    const end = Math.min(to < at ? to : to + count, limit[axis] - 1);
    return start < limit[axis] ? { from: start, to: end } : null;
  }
  const start = from < at ? from : Math.max(at, from - count);
  const end = to < at ? to : Math.max(at - 1, to - count);
  return end >= start ? { from: start, to: end } : null;
}

export function movedArea(area: Area, change: LineChange): Area | null {
  const isRows = change.axis === 'rows';
  const from = isRows ? area.row : area.column;
  const span = movedSpan({ from, to: from + (isRows ? area.rows : area.columns) - 1 }, change);
  if (!span) return null;
  const size = span.to - span.from + 1;
  return isRows ? { ...area, row: span.from, rows: size } : { ...area, column: span.from, columns: size };
}

/** What is kept by line, such as heights. */
export function movedLines<T>(lines: ReadonlyMap<number, T>, change: LineChange): ReadonlyMap<number, T> {
  const moved = new Map<number, T>();
  for (const [line, value] of lines) {
    const to = movedLine(line, change);
    if (to !== null) moved.set(to, value);
  }
  return moved;
}
