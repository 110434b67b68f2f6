/**
 * The members of WPS's object model that the adapter uses, and no others: the model takes a misspelt property
 * without a word, so nothing is read or written past these types. Rows and columns count from 1, collections too.
 * Colours are `r | g << 8 | b << 16`. A property of cells that differ in it is null.
 */
export interface WpsApplication {
  readonly ActiveWorkbook: WpsWorkbook | null;
  /** Only 表格 has it; 文字 and 演示 don't. */
  readonly Workbooks?: unknown;
  readonly ActiveCell?: WpsRange | null;
  readonly ActiveWindow?: WpsWindow | null;
  readonly ApiEvent?: WpsEvents;
  readonly Version?: string;
  readonly Build?: string;
  ScreenUpdating: boolean;
  EnableEvents: boolean;
  DisplayAlerts: boolean;
}

export interface WpsEvents {
  AddApiEventListener(name: string, listener: (...subjects: never[]) => void): void;
  RemoveApiEventListener(name: string, listener?: (...subjects: never[]) => void): void;
}

export interface WpsWorkbook {
  readonly Name: string;
  readonly ReadOnly?: boolean;
  readonly ProtectStructure?: boolean;
  readonly Date1904?: boolean;
  readonly Worksheets: WpsWorksheets;
  readonly ActiveSheet: WpsWorksheet | null;
}

export interface WpsWorksheets {
  readonly Count: number;
  Item(place: number): WpsWorksheet;
  /** Behind `after`; without it, before the active one. */
  Add(before: undefined, after: WpsWorksheet): WpsWorksheet;
}

export interface WpsWorksheet {
  Name: string;
  /** Stays the same when the sheet is renamed; empty or missing in some versions. */
  readonly CodeName?: string;
  /** −1 visible, 0 hidden, 2 very hidden. */
  Visible: number | boolean;
  readonly ProtectContents?: boolean;
  readonly Protection?: { readonly AllowInsertingRows?: boolean; readonly AllowFormattingCells?: boolean };
  readonly UsedRange: WpsRange;
  readonly Cells: WpsRange;
  readonly PageSetup?: WpsPageSetup;
  Range(address: string): WpsRange;
  Activate(): void;
  Delete(): void;
}

export interface WpsRange {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  Value2: unknown;
  Formula: unknown;
  NumberFormat: string | null;
  ColumnWidth: number | null;
  RowHeight: number | null;
  HorizontalAlignment: number | null;
  VerticalAlignment: number | null;
  WrapText: boolean | null;
  readonly Locked: boolean | null;
  readonly Font: WpsFont;
  readonly Interior: WpsInterior;
  readonly Borders: WpsBorders;
  readonly Validation: WpsValidation;
  readonly FormatConditions: WpsFormatConditions;
  Address(): string;
  Merge(): void;
  Insert(): void;
  Delete(): void;
  Select(): void;
  Clear(): void;
}

export interface WpsFont {
  Name: string | null;
  Size: number | null;
  Bold: boolean | null;
  Italic: boolean | null;
  Color: number | null;
  ColorIndex: number | null;
  Underline?: number | null;
}

export interface WpsInterior {
  Color: number | null;
  ColorIndex: number | null;
}

export interface WpsBorders {
  Item(edge: number): WpsBorder;
}

export interface WpsBorder {
  LineStyle: number | null;
  Weight?: number | null;
  Color?: number | null;
}

export interface WpsValidation {
  Delete(): void;
  Add(type: number, alert: number, operator: number, formula?: string): void;
  InCellDropdown: boolean;
  IgnoreBlank: boolean;
  ShowError: boolean;
  ShowInput: boolean;
  InputTitle: string;
  InputMessage: string;
}

export interface WpsFormatConditions {
  readonly Count: number;
  Item(place: number): WpsFormatCondition;
  Add(type: number, operator: undefined, formula: string): WpsFormatCondition;
}

export interface WpsFormatCondition {
  readonly Type: number;
  readonly Formula1?: string;
  readonly Font: WpsFont;
  readonly Interior: WpsInterior;
  readonly Borders: WpsBorders;
  SetFirstPriority?(): void;
  Delete(): void;
}

export interface WpsPageSetup {
  PaperSize: number;
  BlackAndWhite: boolean;
  Orientation: number;
  Zoom: boolean | number;
  FitToPagesWide: boolean | number;
  FitToPagesTall: boolean | number;
  PrintArea: string;
  PrintTitleRows: string;
}

export interface WpsWindow {
  FreezePanes: boolean;
  SplitRow: number;
  SplitColumn: number;
  ScrollRow?: number;
}
