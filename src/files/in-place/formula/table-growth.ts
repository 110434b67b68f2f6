/** A table that has become longer. Rows and columns count from 0. */
export interface TableGrowth {
  /** The sheet it stands on, by its name. */
  readonly sheet: string;
  readonly left: number;
  readonly right: number;
  readonly firstRow: number;
  readonly oldLastRow: number;
  readonly newLastRow: number;
}
