import { ApiError } from '../api-error';
import { textArgument } from '../arguments';
import { ExcelCollection } from '../excel-collection';
import { ExcelObject, type ExcelSession } from '../excel-object';

/** What add-ins keep in the document. */
export class SettingsObject extends ExcelCollection {
  readonly className = 'SettingCollection';
  items(): readonly ExcelObject[] {
    return [...this.excel.book.settings.keys()].map((key) => new SettingObject(this.excel, key));
  }
  item(key: unknown): ExcelObject {
    const text = textArgument(key, 'key');
    if (!this.excel.book.settings.has(text)) throw new ApiError('ItemNotFound');
    return new SettingObject(this.excel, text);
  }
  /** Takes the place of one with its key. */
  Add(key: unknown, value: unknown): ExcelObject {
    const text = textArgument(key, 'key');
    this.excel.write((edit) => {
      edit.setSetting(text, value);
    });
    return new SettingObject(this.excel, text);
  }
}

class SettingObject extends ExcelObject {
  readonly className = 'Setting';
  constructor(
    excel: ExcelSession,
    private readonly key: string,
  ) {
    super(excel);
  }
  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.Key };
  }
  get Key(): string {
    if (!this.excel.book.settings.has(this.key)) throw new ApiError('ItemNotFound');
    return this.key;
  }
  get Value(): unknown {
    return this.excel.book.settings.get(this.Key);
  }
  set Value(value: unknown) {
    const key = this.Key;
    this.excel.write((edit) => {
      edit.setSetting(key, value);
    });
  }
  Delete(): void {
    const key = this.Key;
    this.excel.write((edit) => {
      edit.setSetting(key, undefined);
    });
  }
}
