import type { RawCell } from '../../../src/forms/cell';
import type {
  Area,
  CellStyle,
  InputPrompt,
  ListValidation,
  PrintSetup,
  SheetLayout,
} from '../../../src/sheets/layout';

export interface MemoryCell {
  /** Null where the cell is a formula: its value is worked out when it is read. */
  readonly value: RawCell;
  readonly formula?: string;
  readonly style?: Partial<CellStyle>;
}

/** A sheet, never changed in place, so that undo is a matter of keeping the one before. */
export interface MemorySheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<number, MemoryCell>;
  readonly merges: readonly Area[];
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  readonly validations: readonly ListValidation[];
  readonly prompts: readonly InputPrompt[];
  readonly print: PrintSetup | null;
}

/** Excel's number of columns: a cell's place as one number. */
const width = 16_384;

export const placeOf = (row: number, column: number): number => row * width + column;
export const rowOf = (place: number): number => Math.floor(place / width);
export const columnOf = (place: number): number => place % width;

export function emptySheet(id: string, name: string): MemorySheet {
  return {
    id,
    name,
    hidden: false,
    cells: new Map(),
    merges: [],
    columnWidths: [],
    frozenRows: 0,
    validations: [],
    prompts: [],
    print: null,
  };
}

export function sheetOfLayout(id: string, name: string, layout: SheetLayout): MemorySheet {
  const { columnWidths, merges, frozenRows, validations, prompts, print } = layout;
  const cells = new Map<number, MemoryCell>();
  layout.rows.forEach((row, at) => {
    row.cells.forEach((cell, column) => {
      if (cell)
        cells.set(placeOf(at, column), { value: cell.value === '' ? null : cell.value, style: cell.style });
    });
  });
  return { id, name, hidden: false, cells, columnWidths, merges, frozenRows, validations, prompts, print };
}

/** Changes the cells of an area one by one; `undefined` leaves a cell out. */
export function withCells(
  sheet: MemorySheet,
  area: Area,
  change: (cell: MemoryCell | undefined, row: number, column: number) => MemoryCell | undefined,
): MemorySheet {
  const cells = new Map(sheet.cells);
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const place = placeOf(row, column);
      const changed = change(cells.get(place), row, column);
      if (changed) cells.set(place, changed);
      else cells.delete(place);
    }
  return { ...sheet, cells };
}
