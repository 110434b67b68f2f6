import type { RawCell } from '../forms/cell';
import type { Address, Area, CellStyle } from './layout';

/** One change of a sheet; a batch of them is one undoable step (`Host.apply`). */
export type SheetChange =
  /** Writes a block of raw values; its shape is that of `values`. Text is text, never a formula. */
  | { readonly kind: 'write'; readonly at: Address; readonly values: readonly (readonly RawCell[])[] }
  /** Gives every cell of an area a style. */
  | { readonly kind: 'style'; readonly area: Area; readonly style: CellStyle }
  /** Inserts blank whole rows before `row`, styled like the row above. */
  | { readonly kind: 'insert-rows'; readonly row: number; readonly count: number };
