import type { Area } from '../../../src/sheets/layout';
import type { SheetVisibility } from './cell-sheet';

export type EditOrigin = 'person' | 'program' | 'undo';

export type EditChange =
  'cells' | 'formats' | 'rows-inserted' | 'rows-deleted' | 'columns-inserted' | 'columns-deleted';

/** Told synchronously after the step that it comes from. Sheets go by id. */
export type CellEvent =
  | {
      readonly kind: 'edited';
      readonly sheet: string;
      readonly change: EditChange;
      /** For rows and columns: all of them, from edge to edge. */
      readonly area: Area;
      readonly origin: EditOrigin;
    }
  | { readonly kind: 'selected'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'activated'; readonly sheet: string; readonly before: string }
  | { readonly kind: 'added'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'removed'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'renamed'; readonly sheet: string; readonly name: string; readonly before: string }
  | { readonly kind: 'moved'; readonly sheet: string }
  | {
      readonly kind: 'visibility';
      readonly sheet: string;
      readonly visibility: SheetVisibility;
      readonly before: SheetVisibility;
    };
