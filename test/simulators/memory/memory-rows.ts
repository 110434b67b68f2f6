import type { Area } from '../../../src/sheets/layout';
import { columnOf, placeOf, rowOf, type MemoryCell, type MemorySheet } from './memory-sheet';

/** Inserts blank rows, styled like the row above. */
export function withRowsInserted(sheet: MemorySheet, row: number, count: number): MemorySheet {
  const cells = new Map<number, MemoryCell>();
  for (const [place, cell] of sheet.cells) {
    const [at, column] = [rowOf(place), columnOf(place)];
    cells.set(at < row ? place : placeOf(at + count, column), cell);
    if (at === row - 1 && cell.style)
      for (let added = 0; added < count; added += 1)
        cells.set(placeOf(row + added, column), { value: null, style: cell.style });
  }
  return { ...sheet, cells, ...areasMoved(sheet, (area) => areaWithRowsInserted(area, row, count)) };
}

export function withRowsDeleted(sheet: MemorySheet, row: number, count: number): MemorySheet {
  const cells = new Map<number, MemoryCell>();
  for (const [place, cell] of sheet.cells) {
    const at = rowOf(place);
    if (at < row) cells.set(place, cell);
    else if (at >= row + count) cells.set(placeOf(at - count, columnOf(place)), cell);
  }
  return { ...sheet, cells, ...areasMoved(sheet, (area) => areaWithRowsDeleted(area, row, count)) };
}

type Areas = Pick<MemorySheet, 'merges' | 'validations' | 'prompts'>;

function areasMoved(sheet: MemorySheet, move: (area: Area) => Area | null): Areas {
  const moved = <T extends { readonly area: Area }>(of: T): readonly T[] => {
    const area = move(of.area);
    return area ? [{ ...of, area }] : [];
  };
  return {
    merges: sheet.merges.flatMap((area) => move(area) ?? []),
    validations: sheet.validations.flatMap(moved),
    prompts: sheet.prompts.flatMap(moved),
  };
}

function areaWithRowsInserted(area: Area, row: number, count: number): Area {
  if (row <= area.row) return { ...area, row: area.row + count };
  return row < area.row + area.rows ? { ...area, rows: area.rows + count } : area;
}

function areaWithRowsDeleted(area: Area, row: number, count: number): Area | null {
  const before = Math.max(0, Math.min(row, area.row + area.rows) - area.row);
  const after = Math.max(0, area.row + area.rows - Math.max(row + count, area.row));
  const rows = before + after;
  if (rows === 0) return null;
  return { ...area, row: area.row < row ? area.row : Math.max(row, area.row - count), rows };
}
