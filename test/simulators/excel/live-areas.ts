import type { Area } from '../../../src/sheets/layout';
import type { CellEvent } from '../cells/cell-event';

/** What a range of a script stands for: it moves with the cells, as long as the script holds it. */
export interface LiveAreas {
  readonly sheet: string;
  areas: readonly Area[];
}

/** Moves ranges where rows or columns were put in or taken out before them. */
export function moveAreas(live: LiveAreas, event: CellEvent): void {
  if (event.kind !== 'edited' || event.sheet !== live.sheet) return;
  const { area } = event;
  switch (event.change) {
    case 'rows-inserted':
      live.areas = live.areas.map((of) => ({ ...of, ...rows(inserted(rowSpan(of), rowSpan(area))) }));
      break;
    case 'columns-inserted':
      live.areas = live.areas.map((of) => ({
        ...of,
        ...columns(inserted(columnSpan(of), columnSpan(area))),
      }));
      break;
    case 'rows-deleted':
      live.areas = live.areas.flatMap((of) => {
        const left = deleted(rowSpan(of), rowSpan(area));
        return left.count === 0 ? [] : [{ ...of, ...rows(left) }];
      });
      break;
    case 'columns-deleted':
      live.areas = live.areas.flatMap((of) => {
        const left = deleted(columnSpan(of), columnSpan(area));
        return left.count === 0 ? [] : [{ ...of, ...columns(left) }];
      });
      break;
    case 'cells':
    case 'formats':
  }
}

interface Span {
  readonly first: number;
  readonly count: number;
}

const rowSpan = (area: Area): Span => ({ first: area.row, count: area.rows });
const columnSpan = (area: Area): Span => ({ first: area.column, count: area.columns });
const rows = ({ first, count }: Span): Pick<Area, 'row' | 'rows'> => ({ row: first, rows: count });
const columns = ({ first, count }: Span): Pick<Area, 'column' | 'columns'> => ({
  column: first,
  columns: count,
});

function inserted(span: Span, added: Span): Span {
  if (added.first <= span.first) return { ...span, first: span.first + added.count };
  return added.first < span.first + span.count ? { ...span, count: span.count + added.count } : span;
}

function deleted(span: Span, taken: Span): Span {
  const before = Math.max(0, Math.min(taken.first, span.first + span.count) - span.first);
  const end = span.first + span.count;
  const after = Math.max(0, end - Math.max(taken.first + taken.count, span.first));
  const first = span.first < taken.first ? span.first : Math.max(taken.first, span.first - taken.count);
  return { first, count: Math.min(span.count, before + after) };
}
