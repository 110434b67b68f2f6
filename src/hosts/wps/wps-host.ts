import { cellName } from '../../sheets/a1';
import type { Binding } from '../../sheets/binding';
import type { Grid } from '../../sheets/grid';
import type { Address, Area, SheetLayout } from '../../sheets/layout';
import type { SheetMarks } from '../../sheets/marks';
import { metadataSheetName } from '../../sheets/metadata-sheet';
import type { SheetChange } from '../../sheets/sheet-change';
import type { Host, HostCapabilities, SheetEdit, SheetReference, SheetSelection, Unsubscribe } from '../host';
import { applyChanges } from './apply-changes';
import { insertSheet } from './insert-sheet';
import type { OwnWrites } from './own-writes';
import { readGrid } from './read-grid';
import type { SheetBindings } from './sheet-bindings';
import { hostErrorOf } from './wps-error';
import type { WpsEvents } from './wps-events';
import type { WpsMarks } from './wps-marks';
import type { WpsMetadata } from './wps-metadata';
import type { WpsSession } from './wps-session';

export interface WpsHostParts {
  readonly capabilities: HostCapabilities;
  readonly session: WpsSession;
  readonly writes: OwnWrites;
  readonly metadata: WpsMetadata;
  readonly bindings: SheetBindings;
  readonly marks: WpsMarks;
  readonly events: WpsEvents;
}

/** The port on WPS 表格. Its object model is synchronous; a call is carried out at once and told in its promise. */
export class WpsHost implements Host {
  readonly capabilities: HostCapabilities;

  constructor(private readonly parts: WpsHostParts) {
    this.capabilities = parts.capabilities;
  }

  insertSheet(layout: SheetLayout, binding: Binding | null): Promise<SheetReference> {
    const { session, writes, metadata, bindings, marks } = this.parts;
    return this.change('insert a sheet', () => {
      const sheet = insertSheet(session, writes, metadata, layout, binding);
      const name = sheet.Name;
      const id = session.sheets().find((candidate) => candidate.sheet.Name === name)?.id ?? '';
      writes.noteBlock(id, drawnArea(layout));
      bindings.noteOwnSheet(id);
      marks.noteNewSheet(id);
      this.parts.events.noteSheets();
      return { id, name, binding };
    });
  }

  listSheets(): Promise<readonly SheetReference[]> {
    return this.call('list the sheets', () =>
      this.parts.bindings
        .references()
        .filter(({ isVisible, name }) => isVisible && name !== metadataSheetName)
        .map(({ id, name, binding }) => ({ id, name, binding })),
    );
  }

  activeSheet(): Promise<SheetReference | null> {
    return this.call('find the active sheet', () => {
      const active = this.parts.session.workbook.ActiveSheet?.Name;
      const found = this.parts.bindings.references().find(({ name }) => name === active);
      return found ? { id: found.id, name: found.name, binding: found.binding } : null;
    });
  }

  activateSheet(sheet: string): Promise<void> {
    return this.call('activate a sheet', () => {
      this.parts.session.sheet(sheet).Activate();
    });
  }

  readGrid(sheet: string, area?: Area): Promise<Grid> {
    return this.call('read a sheet', () => this.grid(sheet, area));
  }

  apply(sheet: string, changes: readonly SheetChange[]): Promise<void> {
    const { session, writes, marks } = this.parts;
    return this.change('change a sheet', () => {
      applyChanges({ id: sheet, sheet: session.sheet(sheet) }, changes, writes);
      if (changes.some(({ kind }) => kind === 'insert-rows')) marks.doubt(sheet);
    });
  }

  showMarks(sheet: string, marks: SheetMarks, whole: boolean): Promise<void> {
    return this.change('show marks', () => {
      const worksheet = this.parts.session.sheet(sheet);
      this.parts.marks.show(sheet, worksheet, () => this.grid(sheet), marks, whole);
    });
  }

  clearMarks(sheet: string): Promise<void> {
    return this.change('clear marks', () => {
      const worksheet = this.parts.session.sheet(sheet);
      this.parts.marks.clear(sheet, worksheet, () => this.grid(sheet));
    });
  }

  select(sheet: string, address: Address): Promise<void> {
    return this.call('select a cell', () => {
      const worksheet = this.parts.session.sheet(sheet);
      worksheet.Activate();
      worksheet.Range(cellName(address)).Select();
    });
  }

  bind(sheet: string, binding: Binding | null): Promise<void> {
    return this.change('keep a binding', () => {
      this.parts.metadata.keep(this.parts.session.sheet(sheet).Name, binding);
    });
  }

  onEdit(listener: (edit: SheetEdit) => void): Unsubscribe {
    return this.parts.events.edits.add(listener);
  }

  onSelect(listener: (selection: SheetSelection) => void): Unsubscribe {
    return this.parts.events.selections.add(listener);
  }

  onSheetsChange(listener: () => void): Unsubscribe {
    return this.parts.events.sheets.add(listener);
  }

  private grid(sheet: string, area?: Area): Grid {
    const { session } = this.parts;
    return readGrid(session.sheet(sheet), session.workbook.Date1904 === true, area);
  }

  /** What WPS throws comes out as a refusal that the pane has words for. */
  private call<T>(what: string, work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      try {
        resolve(work());
      } catch (error) {
        reject(hostErrorOf(error, what));
      }
    });
  }

  /** The same for what changes the document. */
  private change<T>(what: string, work: () => T): Promise<T> {
    const { events } = this.parts;
    return this.call(what, () => {
      events.noteForeignContent();
      try {
        return work();
      } finally {
        events.noteOwnContent();
      }
    });
  }
}

/** The block that holds all values of a layout. */
function drawnArea({ rows }: SheetLayout): Area {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  return { row: 0, column: 0, rows: Math.max(1, rows.length), columns };
}
