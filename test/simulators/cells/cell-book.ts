import type { CellSheet } from './cell-sheet';

export interface DefinedName {
  readonly name: string;
  /** The id of the sheet it belongs to; null: the workbook. */
  readonly scope: string | null;
  /** With its `=`. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment?: string;
}

export interface CustomXmlPart {
  readonly id: string;
  /** That of the root element; empty where it has none. */
  readonly namespace: string;
  readonly xml: string;
}

/** All that a document is. Never changed in place once its step is done, so undo is a matter of keeping the one before. */
export interface CellBook {
  /** In the order of their tabs. */
  readonly sheets: readonly CellSheet[];
  readonly names: readonly DefinedName[];
  readonly customXml: readonly CustomXmlPart[];
  /** What a program keeps in the document, as JSON. */
  readonly settings: ReadonlyMap<string, unknown>;
  readonly structureProtected: boolean;
}
