/** A row of a managed table, known by a key that stays the same whatever is written in the row. */
export interface ManagedRowKey {
  readonly key: string;
  /** The row of the sheet, from 0, that is to carry the key, where it is not yet the one that has it. */
  readonly at?: number;
}

/**
 * What makes the table of a layout (its header is the last frozen row, its body all rows below) one that is found
 * again in a workbook and updated in place, wherever people have moved, renamed or sorted it.
 */
export interface ManagedTable {
  /** Of the table among those of the workbook: `schedule`. */
  readonly id: string;
  /** The ids of the layout's columns, all different; the last is that of the keys, which is hidden. */
  readonly columns: readonly string[];
  /** The column that says 已删除 in a row that is no longer there. */
  readonly markedIn: string;
  /** Texts that stand out in a column, whenever they come to stand there. */
  readonly emphasised?: { readonly column: string; readonly texts: readonly string[] };
  /** True where the line above the header is ours too; it is brought up to date together with anything else. */
  readonly lineAbove?: boolean;
  /** The row of the sheet, from 0, down to which the table is to reach at least: rows of ours stand below it. */
  readonly reach?: number;
  /** One for each row of the body. */
  readonly rows: readonly ManagedRowKey[];
}

/** What a removed row says; it keeps its place and its key, and all else in it is blank. */
export const removedMark = '已删除';
