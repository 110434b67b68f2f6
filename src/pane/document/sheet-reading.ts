import type { Campaign } from '../../forms/campaign';
import type { RawRow } from '../../forms/cell';
import type { FormCheck } from '../../forms/check-form';
import type { Form } from '../../forms/form';
import type { Issue } from '../../forms/issue';
import type { Grid } from '../../sheets/grid';
import type { FoundTable } from '../../sheets/found-table';

/** Whose form a sheet is read as. */
export interface FormContext {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly unit: string;
}

/** A sheet as it was last read: its rows, and what is to be said about them. */
export type SheetReading = TableReading | BrokenReading;

export interface TableReading {
  readonly kind: 'table';
  readonly grid: Grid;
  readonly table: FoundTable;
  readonly rows: readonly RawRow[];
  /** The row of the sheet on which each of `rows` stands. */
  readonly sheetRows: readonly number[];
  readonly check: FormCheck;
  /** What the unit's other form has to say of this one. */
  readonly compared: readonly Issue[];
  /** Those of the header first, then those of the rows, then what was compared. */
  readonly issues: readonly Issue[];
  readonly fingerprint: string;
}

/** The table's header could not be found. */
export interface BrokenReading {
  readonly kind: 'no-table';
  readonly grid: Grid;
  readonly issues: readonly Issue[];
}
