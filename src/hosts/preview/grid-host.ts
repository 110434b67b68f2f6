import type { Binding } from '../../sheets/binding';
import type { Grid } from '../../sheets/grid';
import type { Address, Area, SheetLayout } from '../../sheets/layout';
import type { SheetMarks } from '../../sheets/marks';
import type { SheetChange } from '../../sheets/sheet-change';
import type { HostCapabilities, SheetEdit, SheetReference, SheetSelection, Unsubscribe } from '../host';
import { applyChanges } from './apply-changes';
import { watchEdits } from './edit-events';
import type { GridSession } from './grid-session';
import { hostCall } from './host-call';
import { showPrompts } from './input-prompts';
import { insertSheet } from './insert-sheet';
import type { WorkbookKeeper } from './keep-workbook';
import { LeaveWatch } from './leave-grid';
import type { Listeners } from '../listeners';
import { loadLocale, localeOf, type GridLanguage } from './locales';
import { replaceByBlank } from './open-workbook';
import type { PreviewHost } from './preview-options';
import { readGrid } from './read-grid';
import { Recalculation } from './recalculation';
import { activateSheet, selectCell } from './select-cell';
import { watchSelection } from './selection-events';
import { keepBinding } from './sheet-metadata';
import { MarksOverlay } from './marks-overlay';
import { listSheets, referenceTo } from './sheet-references';
import { watchSheets } from './sheets-events';

/** The port on the running grid. Each call hands over to the file that knows how. */
export class GridHost implements PreviewHost {
  private language: GridLanguage;
  private readonly recalculation: Recalculation;
  private readonly marks: MarksOverlay;
  private readonly edits: Listeners<SheetEdit>;
  private readonly selections: Listeners<SheetSelection>;
  private readonly sheets: Listeners<void>;
  private readonly leaving: LeaveWatch;

  constructor(
    private readonly session: GridSession,
    container: HTMLElement,
    language: GridLanguage,
    private readonly keeper: WorkbookKeeper | null,
  ) {
    this.language = language;
    this.recalculation = new Recalculation(session);
    this.marks = new MarksOverlay(session);
    this.edits = watchEdits(session, this.recalculation);
    this.selections = watchSelection(session);
    this.sheets = watchSheets(session);
    this.leaving = new LeaveWatch(session, container);
    showPrompts(session, this.selections);
  }

  get capabilities(): HostCapabilities {
    const can = {
      undoGroups: true,
      undoableInsert: true,
      sparesUndo: true,
      inputPrompts: true,
      printSetup: true,
    };
    return { program: 'preview', ...can, displayLanguage: this.language };
  }

  insertSheet(layout: SheetLayout, binding: Binding | null): Promise<SheetReference> {
    return hostCall('insert a sheet', async () => {
      const id = insertSheet(this.session, layout, binding);
      await selectCell(this.session, id, layout.cursor);
      return referenceTo(this.session.worksheet(id));
    });
  }

  listSheets(): Promise<readonly SheetReference[]> {
    return hostCall('list the sheets', () => listSheets(this.session));
  }

  activeSheet(): Promise<SheetReference | null> {
    return hostCall('find the active sheet', () => referenceTo(this.session.workbook.getActiveSheet()));
  }

  activateSheet(sheet: string): Promise<void> {
    return hostCall('activate a sheet', () => {
      activateSheet(this.session, sheet);
    });
  }

  readGrid(sheet: string, area?: Area): Promise<Grid> {
    return hostCall('read a sheet', async () => {
      this.session.worksheet(sheet);
      await this.leaving.settle();
      await this.recalculation.settle(sheet);
      return readGrid(this.session, sheet, area);
    });
  }

  apply(sheet: string, changes: readonly SheetChange[]): Promise<void> {
    return hostCall('change a sheet', async () => {
      await this.leaving.settle();
      applyChanges(this.session, sheet, changes);
      await this.recalculation.settleOurs(sheet);
    });
  }

  showMarks(sheet: string, marks: SheetMarks, whole: boolean): Promise<void> {
    return hostCall('show marks', () => {
      this.marks.show(sheet, marks, whole);
    });
  }

  clearMarks(sheet: string): Promise<void> {
    return hostCall('clear marks', () => {
      this.marks.clear(sheet);
    });
  }

  select(sheet: string, address: Address): Promise<void> {
    return hostCall('select a cell', () => selectCell(this.session, sheet, address));
  }

  bind(sheet: string, binding: Binding | null): Promise<void> {
    return hostCall('keep a binding', () => {
      keepBinding(this.session.worksheet(sheet), binding);
      this.keeper?.soon();
    });
  }

  onEdit(listener: (edit: SheetEdit) => void): Unsubscribe {
    return this.edits.add(listener);
  }

  onSelect(listener: (selection: SheetSelection) => void): Unsubscribe {
    return this.selections.add(listener);
  }

  onSheetsChange(listener: () => void): Unsubscribe {
    return this.sheets.add(listener);
  }

  reset(): Promise<void> {
    return hostCall('begin a new workbook', async () => {
      replaceByBlank(this.session);
      this.keeper?.soon();
      await this.saved();
      this.sheets.tell();
    });
  }

  async saved(): Promise<void> {
    await this.keeper?.now();
  }

  setLanguage(language: GridLanguage): Promise<void> {
    return hostCall('change the language', async () => {
      this.session.api.loadLocales(localeOf[language], await loadLocale(language));
      this.session.api.setLocale(localeOf[language]);
      this.language = language;
    });
  }

  async dispose(): Promise<void> {
    await this.saved();
    this.keeper?.dispose();
    this.leaving.dispose();
    this.session.univer.dispose();
  }
}
