import type { RawCell } from '../forms/cell';
import type { ManagedTable } from './managed-table';

/**
 * A sheet, described: what stands where and how it looks. Hosts and the .xlsx writer render it; nothing else
 * decides how a form looks. Rows and columns count from 0.
 */
export interface SheetLayout {
  /** The wished name of the tab; a host appends a number where it is taken. */
  readonly name: string;
  /** Width of each column from A on, in characters of the default font, as Excel counts. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly LayoutRow[];
  readonly merges: readonly Area[];
  readonly validations: readonly ListValidation[];
  readonly prompts: readonly InputPrompt[];
  readonly print: PrintSetup;
  /** Rows above and including this many stay in sight when scrolling; 0 for none. */
  readonly frozenRows: number;
  /** Where the cursor lands after inserting. */
  readonly cursor: Address;
  /** Given for a sheet of the shared workbook that is kept up to date in place. */
  readonly managed?: ManagedTable;
}

export interface LayoutRow {
  /** In points; absent where the host may fit the row to its text. */
  readonly height?: number;
  readonly cells: readonly (LayoutCell | null)[];
}

export interface LayoutCell {
  readonly value: RawCell;
  readonly style: CellStyle;
}

export interface CellStyle {
  readonly font: string;
  /** In points: 二号 is 22, 三号 16, 小四 12. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** `#rrggbb` */
  readonly color?: string;
  /** `#rrggbb` */
  readonly fill?: string;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle';
  readonly wrap: boolean;
  /** A thin border on all four sides. */
  readonly border: boolean;
  /** As Excel writes it; `@` keeps what is typed as text. Absent: General. */
  readonly numberFormat?: string;
}

export interface Address {
  readonly row: number;
  readonly column: number;
}

/** A block of cells; `rows` and `columns` are at least 1. */
export interface Area extends Address {
  readonly rows: number;
  readonly columns: number;
}

/** A dropdown. Other values stay possible: the list helps, the check judges. */
export interface ListValidation {
  readonly area: Area;
  readonly values: readonly string[];
}

/** A hint shown while a cell of the area is selected. */
export interface InputPrompt {
  readonly area: Area;
  readonly title: string;
  readonly text: string;
}

export interface PrintSetup {
  readonly paper: 'A4';
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated at the top of each page. */
  readonly repeatRows: { readonly from: number; readonly to: number };
  readonly area: Area;
  /** Always one page wide, as many high as needed. */
  readonly fitToWidth: true;
}
