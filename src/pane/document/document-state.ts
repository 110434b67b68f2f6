import type { SheetReference, SheetSelection } from '../../hosts/host';
import type { SheetReading } from './sheet-reading';

/** The open document as the pane sees it. */
export interface DocumentState {
  readonly sheets: readonly SheetReference[];
  /** The id of the active sheet. */
  readonly active: string | null;
  readonly selection: SheetSelection | null;
  /** Sheet id → what stands on it, for sheets of the signed-in unit. */
  readonly readings: ReadonlyMap<string, SheetReading>;
  /** The last thing the spreadsheet program refused; null once something succeeded again. */
  readonly failure: unknown;
}

export const emptyDocument: DocumentState = {
  sheets: [],
  active: null,
  selection: null,
  readings: new Map(),
  failure: null,
};

/** Whose forms are looked for. */
export interface Owner {
  readonly campaign: { readonly id: string };
  readonly unit: string;
}

/** True where a sheet is a form of this unit and campaign. */
export function belongsTo(sheet: SheetReference, owner: Owner): boolean {
  return sheet.binding?.campaign === owner.campaign.id && sheet.binding.unit === owner.unit;
}

/** The sheet on which a unit fills a form: the active one where it is that, else the first. */
export function sheetOfForm(state: DocumentState, owner: Owner, form: string): SheetReference | null {
  const sheets = state.sheets.filter((sheet) => belongsTo(sheet, owner) && sheet.binding?.form === form);
  return sheets.find((sheet) => sheet.id === state.active) ?? sheets[0] ?? null;
}

export function activeSheetOf(state: DocumentState): SheetReference | null {
  return state.sheets.find((sheet) => sheet.id === state.active) ?? null;
}
