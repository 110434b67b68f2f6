import type { Issue } from '../forms/issue';

/** A form's table on a sheet. Rows and columns count from 0, as on the sheet. */
export interface FoundTable {
  readonly headerRow: number;
  /** The first row of data, below the whole header. */
  readonly firstRow: number;
  /** The first row that is not data any more: a total, a note, or the end of what is used. */
  readonly endRow: number;
  /** Whether something stands in `endRow` that must not be written over. */
  readonly footer: boolean;
  /** Column id → column of the sheet. An optional column may be absent. */
  readonly columns: Readonly<Record<string, number>>;
  /** Where 校验结果 goes: right of the table, where nothing of the user's stands. */
  readonly resultColumn: number;
  /** The 填报单位 line over the table, where there is one; `text` is what stands behind the colon. */
  readonly unitLine: UnitLine | null;
  /** Findings on the header. */
  readonly issues: readonly Issue[];
}

export interface UnitLine {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** No table of the form is on the sheet; the findings say which header cells are missing. */
export interface NoTable {
  readonly missing: readonly Issue[];
}
