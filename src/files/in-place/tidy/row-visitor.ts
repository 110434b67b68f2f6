/** Rows of a sheet, counted from 0, both ends in. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

/**
 * What is asked wherever a workbook mentions rows of a sheet: first of {RowClaims}, which notes what must stay, then of
 * {RowMoves}, which says where things come to stand. Sheets are known by their names, in any case of letters.
 */
export interface RowVisitor {
  /** Whether rows of the sheet are to be taken out. */
  concerns(sheet: string): boolean;
  isTaken(sheet: string, row: number): boolean;
  /** Spans of which something must be left; null for one of which nothing is. */
  spans(sheet: string, spans: readonly RowSpan[]): readonly (RowSpan | null)[];
  /** A span of which no row may go. */
  whole(sheet: string, span: RowSpan): RowSpan;
  /** Where a row, or the one that takes its place, comes to stand. */
  place(sheet: string, row: number): number;
  /** Something leans on the sheet as a whole. */
  refuse(sheet: string): void;
  /** A reference over several sheets, `附件1:附件2`. */
  refuseBetween(sheets: string): void;
}
