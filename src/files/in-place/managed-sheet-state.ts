import type { RawCell } from '../../forms/cell';
import type { ManagedTableLoss } from './find-managed-table';

/** A row of a managed table as it stands in the workbook. Rows of the sheet count from 0. */
export interface ManagedRowState {
  readonly row: number;
  /** Null where somebody has typed the row. Keys may be there twice, where somebody has copied a row. */
  readonly key: string | null;
  /** Column id → what the cell holds, blank columns and the keys left out; of a formula, its value. */
  readonly cells: Readonly<Record<string, RawCell>>;
  /** The ids of columns in which somebody has put a formula. */
  readonly formulas: readonly string[];
  /** Marked 已删除 and otherwise blank. */
  readonly removed: boolean;
  /** Under the table, which has not grown over it. */
  readonly below: boolean;
  /** Under it, with blank rows between: what stands there without a key may be anything. */
  readonly apart: boolean;
}

export interface ManagedColumnState {
  readonly id: string;
  /** The column of the sheet, from 0; null where somebody has deleted it. */
  readonly place: number | null;
  /** What stands over it now. */
  readonly header: string | null;
  readonly renamed: boolean;
}

/** A managed sheet as people have left it. */
export interface ManagedSheetState {
  readonly id: string;
  readonly sheet: string;
  /** Of its tab among all, from 0. */
  readonly place: number;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Somebody has given it another name than its layout's. */
  readonly renamed: boolean;
  readonly headerRow: number;
  readonly columns: readonly ManagedColumnState[];
  /** The columns stand in another order than the layout's. */
  readonly columnsMoved: boolean;
  /** From the top, blank rows left out. */
  readonly rows: readonly ManagedRowState[];
  readonly repeatedKeys: readonly string[];
}

export interface ManagedSheetsState {
  /** The id of the campaign whose sheets these are; null where the workbook says none. */
  readonly campaign: string | null;
  readonly sheets: readonly ManagedSheetState[];
  /** Ids of those that are not there to be updated, and what is lost. */
  readonly lost: readonly { readonly id: string; readonly what: ManagedTableLoss }[];
  /** Dates in its cells are counted from 1904. */
  readonly date1904: boolean;
}
