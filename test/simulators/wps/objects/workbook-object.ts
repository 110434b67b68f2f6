import { WpsError } from '../wps-findings';
import { WpsObject } from '../wps-object';
import { WorksheetObject } from './worksheet-object';
import { WorksheetsObject } from './worksheets-object';

const folder = 'C:\\';

export class WorkbookObject extends WpsObject {
  readonly className = 'Workbook';

  get Name(): string {
    return this.open.name;
  }
  get FullName(): string {
    return `${folder}${this.open.name}`;
  }
  get Path(): string {
    return folder;
  }
  get ReadOnly(): boolean {
    return this.wps.isReadOnly;
  }
  get Date1904(): boolean {
    return this.wps.from1904;
  }
  get ProtectStructure(): boolean {
    return this.open.book.structureProtected;
  }
  get Worksheets(): WorksheetsObject {
    return new WorksheetsObject(this.page);
  }
  get Sheets(): WorksheetsObject {
    return this.Worksheets;
  }
  get ActiveSheet(): WorksheetObject {
    return new WorksheetObject(this.page, this.open.book.active.id);
  }
  get Names(): WpsObject {
    return this.page.make.names();
  }
  Activate(): void {
    this.wps.attempt(() => undefined);
  }

  private get open() {
    const { book, bookName } = this.wps;
    if (!book) throw new WpsError('the workbook is closed', 424);
    return { book, name: bookName };
  }
}
