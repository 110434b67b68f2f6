import { FormatConditionsObject } from './objects/format-conditions-object';
import { NamesObject } from './objects/names-object';
import { PageSetupObject } from './objects/page-setup-object';
import { RangeObject } from './objects/range-object';
import { TaskPaneObject } from './objects/task-pane-object';
import { ValidationObject } from './objects/validation-object';
import { WorkbookObject } from './objects/workbook-object';
import { WorksheetObject } from './objects/worksheet-object';
import type { WpsObjectFactory, WpsPageSession } from './wps-object';

/** All classes that others lead to, in one place. */
export function wpsObjects(page: WpsPageSession): WpsObjectFactory {
  return {
    workbook: () => new WorkbookObject(page),
    worksheet: (sheet) => new WorksheetObject(page, sheet),
    range: (sheet, areas, view) => new RangeObject(page, sheet, areas, view),
    pageSetup: (sheet) => new PageSetupObject(page, sheet),
    validation: (live) => new ValidationObject(page, live),
    formatConditions: (live) => new FormatConditionsObject(page, live),
    names: () => new NamesObject(page),
    taskPane: (pane) => new TaskPaneObject(page, pane),
  };
}
