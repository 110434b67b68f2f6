import type { Area } from '../../../src/sheets/layout';
import type { CellContent } from './cell-content';
import { defaultFormat, type CellBorders, type CellFormat } from './cell-format';

/** What stands in one place of a sheet. Blank cells with a format of their own are kept too. */
export interface Cell {
  readonly content: CellContent;
  readonly format: CellFormat;
}

/** The cells of one row by column, with holes. */
export type CellRow = readonly (Cell | undefined)[];

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** A sheet as it stands now: never changed in place once its step is done, so ask the workbook anew after a step. */
export interface CellSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** By row, sparse. */
  readonly cells: ReadonlyMap<number, CellRow>;
  readonly merges: readonly Area[];
  /** In characters of the default font; columns left out have the default width. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** In points; rows left out fit themselves; 0 is a hidden row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly validations: readonly SheetValidation[];
  /** By priority, the winning one first. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly print: SheetPrint;
  readonly protection: SheetProtection | null;
  /** Of whole columns, for the cells that have no format of their own. */
  readonly columnFormats: ReadonlyMap<number, CellFormat>;
  readonly defaults: SheetDefaults;
}

export interface SheetDefaults {
  /** The format of the cells that have none of their own. */
  readonly format: CellFormat;
  /** In characters. */
  readonly columnWidth: number;
  /** In points. */
  readonly rowHeight: number;
}

/** At most one lies on each cell. A dropdown where `list` or `source` is there, else only a prompt. */
export interface SheetValidation {
  readonly areas: readonly Area[];
  readonly list: readonly string[] | null;
  /** A formula that gives the list, with its `=`. */
  readonly source: string | null;
  readonly prompt: { readonly title: string; readonly text: string } | null;
  readonly error: {
    readonly shown: boolean;
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly text: string;
  };
  readonly ignoreBlank: boolean;
  readonly dropdown: boolean;
}

/** The parts of a format that a conditional format sets. Colours are `#rrggbb`. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly borders?: CellBorders;
  /** Of all borders set. */
  readonly borderColor?: string;
}

export interface ConditionalFormat {
  /** Unique in the workbook while it is open, and kept through undo and redo. */
  readonly id: string;
  readonly areas: readonly Area[];
  /** `custom` is judged by its formula; other kinds are kept, and never match. */
  readonly type: string;
  /** With its `=`, as it reads for the first cell of the first area. */
  readonly formula: string;
  readonly format: ConditionalLook;
  /** From 0; the lowest wins. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
}

export interface SheetPrint {
  readonly paper: 'A4' | 'A3' | 'A5' | 'letter';
  readonly orientation: 'portrait' | 'landscape';
  readonly area: Area | null;
  /** Repeated at the top of each page; `to` included. */
  readonly repeatRows: { readonly from: number; readonly to: number } | null;
  /** In pages; null is as many as needed. Neither set: no fitting. */
  readonly fitToWidth: number | null;
  readonly fitToHeight: number | null;
  /** Neither fills nor colours are printed. */
  readonly blackAndWhite?: boolean;
  readonly header?: string;
  readonly footer?: string;
}

/** A sheet is protected while it has one; what it allows nevertheless. */
export interface SheetProtection {
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowDeleteColumns: boolean;
}

const plainPrint: SheetPrint = {
  paper: 'A4',
  orientation: 'portrait',
  area: null,
  repeatRows: null,
  fitToWidth: null,
  fitToHeight: null,
};

export function emptySheet(id: string, name: string): CellSheet {
  return {
    id,
    name,
    visibility: 'visible',
    cells: new Map(),
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
    validations: [],
    conditionalFormats: [],
    print: plainPrint,
    protection: null,
    columnFormats: new Map(),
    defaults: { format: defaultFormat, columnWidth: 8, rowHeight: 14.25 },
  };
}
