import { textArgument, booleanArgument } from '../arguments';
import { ExcelObject } from '../excel-object';
import { CustomXmlPartsObject } from './custom-xml-objects';
import { WorkbookProtectionObject } from './protection-objects';
import { FunctionsObject } from './functions-object';
import { SettingsObject } from './settings-object';
import { WorksheetsObject } from './worksheets-object';

const workbookName = '工作簿1.xlsx';
const calculationMode = 'Automatic';

/** The root of all that a script reaches. */
export class WorkbookObject extends ExcelObject {
  readonly className = 'Workbook';
  get Application(): ExcelObject {
    return new ApplicationObject(this.excel);
  }
  get Worksheets(): ExcelObject {
    return new WorksheetsObject(this.excel);
  }
  get Names(): ExcelObject {
    return this.excel.make.names(null);
  }
  get CustomXmlParts(): ExcelObject {
    return new CustomXmlPartsObject(this.excel);
  }
  get Settings(): ExcelObject {
    return new SettingsObject(this.excel);
  }
  get Protection(): ExcelObject {
    return new WorkbookProtectionObject(this.excel);
  }
  get _Runtime(): ExcelObject {
    return new RuntimeObject(this.excel);
  }
  get Functions(): ExcelObject {
    return new FunctionsObject(this.excel);
  }
  get Name(): string {
    return workbookName;
  }
  GetActiveCell(): ExcelObject {
    const { sheet, area } = this.excel.book.selection;
    return this.excel.make.range(sheet, { row: area.row, column: area.column, rows: 1, columns: 1 });
  }
  GetSelectedRange(): ExcelObject {
    const { sheet, area } = this.excel.book.selection;
    return this.excel.make.range(sheet, area);
  }
  GetSelectedRanges(): ExcelObject {
    const { sheet, area } = this.excel.book.selection;
    return this.excel.make.rangeAreas(sheet, [area]);
  }
  /** Where an event happened, asked for through its arguments. */
  _GetRangeForEventByReferenceId(id: unknown): ExcelObject | null {
    return this.excel.kept(textArgument(id, 'referenceId'));
  }
  _GetRangeOrNullObjectForEventByReferenceId(id: unknown): ExcelObject | null {
    return this.excel.kept(textArgument(id, 'referenceId'));
  }
  _RemoveReference(id: unknown): void {
    this.excel.release(textArgument(id, 'referenceId'));
  }
}

class ApplicationObject extends ExcelObject {
  readonly className = 'Application';
  get CalculationMode(): string {
    return calculationMode;
  }
  Calculate(): void {
    // Formulas are always up to date here.
  }
  SuspendApiCalculationUntilNextSync(): void {
    // Nothing is to be seen of it.
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    // Nor of this.
  }
}

class RuntimeObject extends ExcelObject {
  readonly className = 'Runtime';
  get EnableEvents(): boolean {
    return this.excel.enableEvents;
  }
  set EnableEvents(value: unknown) {
    this.excel.enableEvents = booleanArgument(value, 'enableEvents');
  }
}
