/** What was done on one managed sheet, in rows. */
export interface ManagedSheetUpdate {
  readonly id: string;
  readonly changed: number;
  readonly appended: number;
  readonly removed: number;
  /** Ids of columns that somebody has deleted; what was to stand there was not written. */
  readonly missingColumns: readonly string[];
}
