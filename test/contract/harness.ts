import type { Severity } from '../../src/forms/severity';
import type { Host } from '../../src/hosts/host';
import type { Address, Area, CellStyle, PrintSetup } from '../../src/sheets/layout';

/**
 * An adapter on trial: the port, the person at the keyboard of its program, and eyes on what the program shows.
 * Every case gets a new one, on a workbook with one empty sheet, `Sheet1`.
 */
export interface ContractHarness {
  readonly host: Host;
  readonly user: ContractUser;
  readonly look: ContractLook;
  /** Resolves when every event that is under way has been told. */
  readonly settle: () => Promise<void>;
  /** Saves the document, closes it and opens it again. */
  readonly reopen: () => Promise<ContractHarness>;
}

/** What a person does in the program itself. Sheets go by id. */
export interface ContractUser {
  /** Types as on a keyboard: `001` becomes a number where the cell isn't text, `=1/0` a formula. */
  type(sheet: string, at: Address, text: string): Promise<void>;
  /** Pastes a block of texts, as if typed. */
  paste(sheet: string, at: Address, texts: readonly (readonly string[])[]): Promise<void>;
  /** Empties cells with Delete. */
  clear(sheet: string, area: Area): Promise<void>;
  /** Gives cells a fill, `#rrggbb`, and bold type. */
  format(sheet: string, area: Area, fill: string): Promise<void>;
  insertRows(sheet: string, row: number, count: number): Promise<void>;
  deleteRows(sheet: string, row: number, count: number): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  select(sheet: string, at: Address): Promise<void>;
  activate(sheet: string): Promise<void>;
  /** Adds an empty sheet behind the others and gives its id. */
  addSheet(name: string): Promise<string>;
  renameSheet(sheet: string, name: string): Promise<void>;
  /** Copies a sheet and gives the id of the copy. */
  copySheet(sheet: string): Promise<string>;
  hideSheet(sheet: string): Promise<void>;
  removeSheet(sheet: string): Promise<void>;
}

/** What the program shows and keeps. */
export interface ContractLook {
  /** The mark over a cell. */
  mark(sheet: string, at: Address): Severity | null;
  /** The text a cell displays, that of the 校验结果 column included. */
  text(sheet: string, at: Address): string;
  /** The cell's own style in the document, whatever marks lie over it. */
  style(sheet: string, at: Address): OwnStyle;
  merges(sheet: string): readonly Area[];
  /** In characters, to the nearest whole one. */
  columnWidth(sheet: string, column: number): number;
  frozenRows(sheet: string): number;
  /** The values a cell's dropdown offers; null where it has none. */
  choices(sheet: string, at: Address): readonly string[] | null;
  prompt(sheet: string, at: Address): { readonly title: string; readonly text: string } | null;
  print(sheet: string): PrintSetup | null;
  activeCell(): { readonly sheet: string; readonly address: Address } | null;
  /** All that would be saved, as text: alike before and after means that no trace was left. */
  document(): string;
}

export type OwnStyle = Partial<CellStyle>;

/** One promise of the port, as a sentence, and how to find out whether an adapter keeps it. */
export interface ContractCase {
  readonly name: string;
  /** So much that most of a program's variants try it in `npm run test:long` only. */
  readonly isLong?: true;
  run(harness: ContractHarness): Promise<void>;
}
