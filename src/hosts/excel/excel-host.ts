import { cellName } from '../../sheets/a1';
import type { Binding } from '../../sheets/binding';
import type { Grid } from '../../sheets/grid';
import type { Address, Area, SheetLayout } from '../../sheets/layout';
import type { SheetMarks } from '../../sheets/marks';
import { metadataSheetName } from '../../sheets/metadata-sheet';
import type { SheetChange } from '../../sheets/sheet-change';
import type { Host, HostCapabilities, SheetEdit, SheetReference, SheetSelection, Unsubscribe } from '../host';
import { HostError } from '../host-error';
import { applyChanges, requireSense } from './apply-changes';
import { DocumentBindings } from './document-bindings';
import { lookAtDocument } from './document-look';
import type { ExcelCalls } from './excel-calls';
import type { ExcelEvents } from './excel-events';
import type { GridReader } from './grid-reader';
import { insertSheet } from './insert-sheet';
import { keepBinding } from './keep-binding';
import type { MarksOverlay } from './marks-overlay';
import { MetadataSheet } from './metadata-sheet-writer';
import { WriteBatch } from './write-batch';

export interface ExcelHostParts {
  readonly capabilities: HostCapabilities;
  readonly calls: ExcelCalls;
  readonly reader: GridReader;
  readonly marks: MarksOverlay;
  readonly events: ExcelEvents;
}

/** The port on Excel. Each call hands over to the file that knows how. */
export class ExcelHost implements Host {
  readonly capabilities: HostCapabilities;
  private looking: Promise<DocumentBindings> | null = null;

  constructor(private readonly parts: ExcelHostParts) {
    this.capabilities = parts.capabilities;
  }

  async insertSheet(layout: SheetLayout, binding: Binding | null): Promise<SheetReference> {
    const { calls, marks, events } = this.parts;
    const sheet = await calls.change('insert a sheet', (context) => insertSheet(context, layout, binding));
    marks.noteNewSheet(sheet.id);
    events.sheets.tell();
    return sheet;
  }

  async listSheets(): Promise<readonly SheetReference[]> {
    const document = await this.document();
    return document.look.sheets.items
      .filter(({ visibility, name }) => visibility === 'Visible' && name !== metadataSheetName)
      .map((sheet) => document.reference(sheet));
  }

  async activeSheet(): Promise<SheetReference | null> {
    const document = await this.document();
    const { sheets, active } = document.look;
    const found = sheets.items.find(({ id }) => id === active.id);
    return found ? document.reference(found) : null;
  }

  activateSheet(sheet: string): Promise<void> {
    return this.parts.calls.change('activate a sheet', async (context) => {
      context.workbook.worksheets.getItem(sheet).activate();
      await context.sync();
    });
  }

  readGrid(sheet: string, area?: Area): Promise<Grid> {
    const { reader, marks } = this.parts;
    return reader.read(sheet, area, area ? undefined : marks.beside(sheet));
  }

  async apply(sheet: string, changes: readonly SheetChange[]): Promise<void> {
    requireSense(changes);
    if (changes.length === 0) return;
    const movesRows = changes.some(({ kind }) => kind === 'insert-rows');
    await this.parts.calls.changeAsOneUndo('change a sheet', !movesRows, (context) =>
      applyChanges(context, sheet, changes),
    );
    if (movesRows) this.parts.marks.doubt(sheet);
  }

  showMarks(sheet: string, marks: SheetMarks, whole: boolean): Promise<void> {
    return this.parts.marks.show(sheet, marks, whole);
  }

  clearMarks(sheet: string): Promise<void> {
    return this.parts.marks.clear(sheet);
  }

  select(sheet: string, address: Address): Promise<void> {
    return this.parts.calls.change('select a cell', async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(cellName(address)).select();
      await context.sync();
    });
  }

  bind(sheet: string, binding: Binding | null): Promise<void> {
    return this.parts.calls.change('keep a binding', async (context) => {
      const document = await lookThrough(context);
      const found = document.look.sheets.items.find(({ id }) => id === sheet);
      if (!found) throw new HostError('host.sheet-missing', sheet);
      const batch = new WriteBatch(context);
      await keepBinding(context, batch, document, {
        sheet: found,
        binding,
        metadataSheet: new MetadataSheet(document),
      });
      await batch.send();
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

  /** Who asks in the same breath is answered by one look. */
  private document(): Promise<DocumentBindings> {
    if (this.looking === null) {
      this.looking = this.parts.calls.ask('list the sheets', lookThrough);
      queueMicrotask(() => {
        this.looking = null;
      });
    }
    return this.looking;
  }
}

/** All that a document says of its sheets, in two round trips, or one where it has no part of ours. */
async function lookThrough(context: Excel.RequestContext): Promise<DocumentBindings> {
  const look = lookAtDocument(context);
  await context.sync();
  const further = DocumentBindings.askFurther(look);
  if (look.parts.items.length > 0) await context.sync();
  return further();
}
