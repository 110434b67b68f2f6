import { booleanArgument, numberArgument, textArgument } from '../wps-arguments';
import { WpsObject } from '../wps-object';
import { ApiEventObject } from './api-event-object';
import { LanguageSettingsObject } from './language-settings-object';
import { PluginStorageObject } from './plugin-storage-object';
import { ShapeObject } from './shape-object';
import { WindowObject } from './window-object';
import { WorkbooksObject } from './workbooks-object';

const programName = 'WPS 表格';
/** The version of the object model, Excel's; that of WPS itself is its build. */
const compatibleWith = '12.0';

/** `window.Application`, and `window.wps`: one of each page. */
export class ApplicationObject extends WpsObject {
  readonly className = 'Application';

  get Name(): string {
    return programName;
  }
  get Version(): string {
    return compatibleWith;
  }
  get Build(): string {
    return this.wps.version;
  }
  get LanguageSettings(): LanguageSettingsObject {
    return new LanguageSettingsObject(this.page);
  }
  get Workbooks(): WorkbooksObject {
    return new WorkbooksObject(this.page);
  }
  get ActiveWorkbook(): WpsObject | null {
    return this.wps.book ? this.page.make.workbook() : null;
  }
  get ActiveSheet(): WpsObject | null {
    const { book } = this.wps;
    return book ? this.page.make.worksheet(book.active.id) : null;
  }
  get ActiveCell(): WpsObject | null {
    const { book } = this.wps;
    if (!book) return null;
    const { sheet, area } = book.selection;
    return this.page.make.range(sheet, [{ ...area, rows: 1, columns: 1 }]);
  }
  /** What is selected: cells, or a shape, which is no range. */
  get Selection(): WpsObject | null {
    const { book, selectedShape } = this.wps;
    if (!book) return null;
    if (selectedShape !== null) return new ShapeObject(this.page);
    const { sheet, area } = book.selection;
    return this.page.make.range(sheet, [area]);
  }
  get ActiveWindow(): WindowObject | null {
    return this.wps.book ? new WindowObject(this.page) : null;
  }
  get ScreenUpdating(): boolean {
    return this.wps.screenUpdating;
  }
  set ScreenUpdating(value: unknown) {
    this.wps.screenUpdating = booleanArgument(this.wps.findings, value, 'Application.ScreenUpdating');
  }
  get EnableEvents(): boolean {
    return this.wps.enableEvents;
  }
  set EnableEvents(value: unknown) {
    this.wps.enableEvents = booleanArgument(this.wps.findings, value, 'Application.EnableEvents');
  }
  get DisplayAlerts(): boolean {
    return this.wps.displayAlerts;
  }
  set DisplayAlerts(value: unknown) {
    this.wps.displayAlerts = booleanArgument(this.wps.findings, value, 'Application.DisplayAlerts');
  }
  get ApiEvent(): ApiEventObject | undefined {
    return this.wps.switches.events === 'missing' ? undefined : new ApiEventObject(this.page);
  }
  get PluginStorage(): PluginStorageObject {
    return new PluginStorageObject(this.page);
  }
  /** Invisible at first. */
  CreateTaskPane(url: unknown, title: unknown = ''): WpsObject {
    const { findings } = this.wps;
    const address = textArgument(findings, url, 'CreateTaskPane: url');
    return this.page.make.taskPane(
      this.wps.createTaskPane(address, textArgument(findings, title, 'CreateTaskPane: title')),
    );
  }
  GetTaskPane(id: unknown): WpsObject | null {
    const pane = this.wps.taskPane(numberArgument(this.wps.findings, id, 'GetTaskPane', [0, Infinity]));
    return pane && this.page.make.taskPane(pane);
  }
}
