import type { IRange } from '@univerjs/core';
import type { Area } from '../../sheets/layout';

/** Pixels of a column so many characters wide, by Excel's rule for a default font with digits of 7 pixels. */
export function columnPixels(characters: number): number {
  return Math.round(characters * 7 + 5);
}

/** Pixels of a row so many points high, at the 96 pixels an inch that the grid draws with. */
export function rowPixels(points: number): number {
  return Math.round((points * 96) / 72);
}

/** The grid counts both ends of a range in. */
export function rangeOf(area: Area): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

export function areaOf(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
