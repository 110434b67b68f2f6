import { ApiError } from '../api-error';
import { textArgument } from '../arguments';
import { ExcelCollection } from '../excel-collection';
import { type ExcelObject } from '../excel-object';

export class WorksheetsObject extends ExcelCollection {
  readonly className = 'WorksheetCollection';

  items(): readonly ExcelObject[] {
    return this.excel.book.sheets.map(({ id }) => this.excel.make.worksheet(id));
  }
  /** By name or id. */
  item(key: unknown): ExcelObject {
    const text = textArgument(key, 'key');
    const found = this.excel.book.sheetNamed(text) ?? this.excel.book.sheet(text);
    if (!found) throw new ApiError('ItemNotFound');
    return this.excel.make.worksheet(found.id);
  }
  /** Behind all others, not activated. */
  Add(name: unknown): ExcelObject {
    const { sheets } = this.excel.book;
    const wished = name === undefined || name === null ? this.freeName() : textArgument(name, 'name');
    return this.excel.make.worksheet(this.excel.write((edit) => edit.addSheet(wished, sheets.length)));
  }
  GetActiveWorksheet(): ExcelObject {
    return this.excel.make.worksheet(this.excel.book.active.id);
  }
  GetFirst(visibleOnly: unknown): ExcelObject {
    return this.end(visibleOnly, 0);
  }
  GetLast(visibleOnly: unknown): ExcelObject {
    return this.end(visibleOnly, -1);
  }
  override GetCount(visibleOnly?: unknown): number {
    return this.some(visibleOnly).length;
  }

  private end(visibleOnly: unknown, at: 0 | -1): ExcelObject {
    const found = this.some(visibleOnly).at(at);
    if (!found) throw new ApiError('ItemNotFound');
    return this.excel.make.worksheet(found.id);
  }

  private some(visibleOnly: unknown) {
    return this.excel.book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'visible');
  }

  private freeName(): string {
    let number = this.excel.book.sheets.length + 1;
    while (this.excel.book.sheetNamed(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
}
