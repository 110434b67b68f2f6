import type { Area } from '../../../src/sheets/layout';
import type { CellEdit } from '../cells/cell-edit';
import type { CellWorkbook } from '../cells/cell-workbook';
import type { EventKind } from './event-kinds';
import type { LiveAreas } from './live-areas';
import type { RangeLike } from './range-like';

export type ExcelPlatform = 'desktop' | 'web';

/** What the objects of a script work on. */
export interface ExcelSession {
  readonly book: CellWorkbook;
  readonly platform: ExcelPlatform;
  /** Whether days count from 1904. */
  readonly from1904: boolean;
  readonly make: ExcelObjectFactory;
  /** Whether events are told to the add-in. */
  enableEvents: boolean;
  /** Changes the document, and the undo history as the program's version does. */
  write<T>(work: (edit: CellEdit) => T): T;
  /** Objects that scripts keep over batches, by reference id. */
  keep(object: ExcelObject): string;
  kept(referenceId: string): ExcelObject | null;
  release(referenceId: string): void;
  /** Tells events of this kind from now on; the target is a sheet's id, or `Workbook` for all sheets. */
  listen(event: EventKind, target: string, isOn: boolean): void;
  /** The range that an address or a defined name stands for. Throws `InvalidArgument`. */
  rangeNamed(address: unknown, sheet: string): RangeLike;
  /** Has a range move with its cells. */
  follow(live: LiveAreas): void;
}

/** Makes objects of other classes, so that the classes need not know each other. */
export interface ExcelObjectFactory {
  workbook(): ExcelObject;
  worksheet(sheet: string): ExcelObject;
  range(sheet: string, area: Area): ExcelObject;
  rangeAreas(sheet: string, areas: readonly Area[]): ExcelObject;
  names(scope: string | null): ExcelObject;
  pageLayout(sheet: string): ExcelObject;
  format(live: LiveAreas): ExcelObject;
  conditionalFormats(live: LiveAreas): ExcelObject;
  dataValidation(live: LiveAreas): ExcelObject;
}

/**
 * An object as a script holds it. What the wire can ask for is what a class has under a name in PascalCase: getters
 * are properties, setters make them writable, getters that give an object lead on to it, methods are methods. Names
 * in lower case are the simulator's own.
 */
export abstract class ExcelObject {
  abstract readonly className: string;
  constructor(protected readonly excel: ExcelSession) {}

  /** What every answer says of it, so that the client can tell it from others. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }
}
