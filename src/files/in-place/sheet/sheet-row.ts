/** A cell of a sheet part and where its pieces stand in the text. Valid until the next row is visited. */
export interface SheetCell {
  /** From 0. */
  column: number;
  start: number;
  end: number;
  /** Behind the opening tag. */
  tagEnd: number;
  /** The index of its format as written; '' for the usual. */
  style: string;
  /** `s`, `str`, `inlineStr`, `b`, `e`, `d`, or '' for a number. */
  type: string;
  /** Whether it holds one value or one inline text in the plainest way, or nothing, and no attribute but these. */
  plain: boolean;
  /** The text within `v`, of a plain cell also that within an inline text; -1 where there is none. */
  valueStart: number;
  valueEnd: number;
  /** The tag of `is`, an inline text; -1 where there is none. */
  inlineStart: number;
  /** The element `f`, its tag and its text; -1 where there is none. */
  formulaStart: number;
  formulaTagEnd: number;
  formulaContentEnd: number;
  formulaEnd: number;
}

/** A row of a sheet part. Valid until the next row is visited. */
export interface SheetRow {
  /** From 0. */
  number: number;
  start: number;
  /** Behind the opening tag; its cells stand from here to `contentEnd`. */
  tagEnd: number;
  contentEnd: number;
  end: number;
  cells: SheetCell[];
}

export function cellAt(row: SheetRow, column: number): SheetCell | null {
  // Tables begin near column A and rows are full: the place is most often the column.
  const guess = row.cells[column];
  if (guess?.column === column) return guess;
  return row.cells.find((cell) => cell.column === column) ?? null;
}
