import type { Area } from '../../../sheets/layout';

/** Rows and columns as in an {@link Area}, counted from 0, both ends in. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `B5`, `$B$5:$C$9`; null for anything else. */
export function parseCellArea(text: string): CellArea | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text);
  if (!match) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  return {
    top: Number(top) - 1,
    left: columnNumber(left),
    bottom: Number(bottom) - 1,
    right: columnNumber(right),
  };
}

/** The column of these letters, from 0. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function overlap(one: CellArea, other: CellArea): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

export function toArea({ top, left, bottom, right }: CellArea): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
