import type { ExcelObjectFactory, ExcelSession } from './excel-object';
import { ConditionalFormatsObject } from './objects/conditional-formats-object';
import { DataValidationObject } from './objects/data-validation-object';
import { RangeFormatObject } from './objects/format-objects';
import { NamesObject } from './objects/names-object';
import { PageLayoutObject } from './objects/page-layout-object';
import { RangeAreasObject } from './objects/range-areas-object';
import { RangeObject } from './objects/range-object';
import { WorkbookObject } from './objects/workbook-object';
import { WorksheetObject } from './objects/worksheet-object';

/** All classes that others lead to, in one place. */
export function excelObjects(excel: ExcelSession): ExcelObjectFactory {
  return {
    workbook: () => new WorkbookObject(excel),
    worksheet: (sheet) => new WorksheetObject(excel, sheet),
    range: (sheet, area) => new RangeObject(excel, sheet, area),
    rangeAreas: (sheet, areas) => new RangeAreasObject(excel, sheet, areas),
    names: (scope) => new NamesObject(excel, scope),
    pageLayout: (sheet) => new PageLayoutObject(excel, sheet),
    format: (live) => new RangeFormatObject(excel, live),
    conditionalFormats: (live) => new ConditionalFormatsObject(excel, live),
    dataValidation: (live) => new DataValidationObject(excel, live),
  };
}
