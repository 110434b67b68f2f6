import type { SheetProtection } from '../../cells/cell-sheet';
import { ApiError } from '../api-error';
import { fieldsArgument } from '../arguments';
import { ExcelObject, type ExcelSession } from '../excel-object';

const rights: readonly (keyof SheetProtection)[] = [
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertRows',
  'allowInsertColumns',
  'allowDeleteRows',
  'allowDeleteColumns',
];

export class WorksheetProtectionObject extends ExcelObject {
  readonly className = 'WorksheetProtection';
  constructor(
    excel: ExcelSession,
    private readonly id: string,
  ) {
    super(excel);
  }
  get Protected(): boolean {
    return this.current !== null;
  }
  /** Null where the sheet isn't protected. */
  get Options(): unknown {
    return this.current;
  }
  Protect(options: unknown): void {
    if (this.current) throw new ApiError('AccessDenied');
    const allowed = fieldsArgument(options ?? {}, 'options');
    const given = Object.fromEntries(rights.map((right) => [right, allowed[right] === true]));
    this.excel.write((edit) => {
      edit.protect(this.id, given);
    });
  }
  Unprotect(): void {
    this.excel.write((edit) => {
      edit.unprotect(this.id);
    });
  }

  private get current(): SheetProtection | null {
    const sheet = this.excel.book.sheet(this.id);
    if (!sheet) throw new ApiError('ItemNotFound');
    return sheet.protection;
  }
}

/** Of the workbook's structure: whether sheets may be added, moved and renamed. */
export class WorkbookProtectionObject extends ExcelObject {
  readonly className = 'WorkbookProtection';
  get Protected(): boolean {
    return this.excel.book.structureProtected;
  }
  Protect(): void {
    this.set(true);
  }
  Unprotect(): void {
    this.set(false);
  }
  private set(isProtected: boolean): void {
    this.excel.write((edit) => {
      edit.protectStructure(isProtected);
    });
  }
}
