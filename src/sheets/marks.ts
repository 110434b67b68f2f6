import type { Severity } from '../forms/severity';
import type { Address } from './layout';

/** What is shown in a sheet beside the user's own cells: colours over cells and the 校验结果 column. */
export interface SheetMarks {
  /** The column of 校验结果, from 0, right of the table and outside the print area. */
  readonly resultColumn: number;
  /** The row of the table's header, where the word 校验结果 itself stands. */
  readonly headerRow: number;
  readonly header: string;
  readonly rows: readonly RowMarks[];
}

/** The marks of one row of the sheet. A row without issues has no cells and the text ''. */
export interface RowMarks {
  readonly row: number;
  readonly cells: readonly CellMark[];
  readonly text: string;
}

export interface CellMark extends Address {
  readonly severity: Severity;
}
