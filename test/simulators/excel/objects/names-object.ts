import { fixedAreaName, quotedSheetName } from '../../../../src/sheets/a1';
import type { DefinedName } from '../../cells/cell-book';
import { ApiError } from '../api-error';
import { booleanArgument, textArgument } from '../arguments';
import { ExcelCollection } from '../excel-collection';
import { ExcelObject, type ExcelSession } from '../excel-object';
import { isRangeLike } from '../range-like';

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The defined names of the workbook, or of a sheet. */
export class NamesObject extends ExcelCollection {
  readonly className = 'NamedItemCollection';
  constructor(
    excel: ExcelSession,
    private readonly scope: string | null,
  ) {
    super(excel);
  }
  items(): readonly ExcelObject[] {
    return this.names().map(({ name }) => new NamedItemObject(this.excel, name, this.scope));
  }
  item(key: unknown): ExcelObject {
    const name = textArgument(key, 'name');
    const found = this.names().find((candidate) => sameName(candidate.name, name));
    if (!found) throw new ApiError('ItemNotFound');
    return new NamedItemObject(this.excel, found.name, this.scope);
  }
  Add(key: unknown, reference: unknown, comment: unknown): ExcelObject {
    const name = textArgument(key, 'name');
    if (this.names().some((candidate) => sameName(candidate.name, name)))
      throw new ApiError('ItemAlreadyExists');
    const formula = this.formulaOf(reference);
    this.excel.write((edit) => {
      edit.addName({
        name,
        scope: this.scope,
        formula,
        visible: true,
        ...(typeof comment === 'string' && comment !== '' ? { comment } : {}),
      });
    });
    return new NamedItemObject(this.excel, name, this.scope);
  }

  private names(): readonly DefinedName[] {
    return this.excel.book.names.filter(({ scope }) => scope === this.scope);
  }

  private formulaOf(reference: unknown): string {
    if (isRangeLike(reference)) {
      const { sheet, areas } = reference.live;
      const name = this.excel.book.sheet(sheet)?.name ?? '';
      return `=${areas.map((area) => `${quotedSheetName(name)}!${fixedAreaName(area)}`).join(',')}`;
    }
    const text = textArgument(reference, 'reference');
    if (!text.startsWith('=')) throw new ApiError('InvalidArgument', 'reference');
    return text;
  }
}

class NamedItemObject extends ExcelObject {
  readonly className = 'NamedItem';
  constructor(
    excel: ExcelSession,
    private readonly name: string,
    private readonly scope: string | null,
  ) {
    super(excel);
  }
  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.current.name };
  }

  get Name(): string {
    return this.current.name;
  }
  get Scope(): string {
    return this.scope === null ? 'Workbook' : 'Worksheet';
  }
  get Comment(): string {
    return this.current.comment ?? '';
  }
  set Comment(value: unknown) {
    this.change({ comment: textArgument(value, 'comment') });
  }
  get Visible(): boolean {
    return this.current.visible;
  }
  set Visible(value: unknown) {
    this.change({ visible: booleanArgument(value, 'visible') });
  }
  get Formula(): string {
    return this.current.formula;
  }
  set Formula(value: unknown) {
    const formula = textArgument(value, 'formula');
    if (!formula.startsWith('=')) throw new ApiError('InvalidArgument', 'formula');
    this.change({ formula });
  }
  get Type(): string {
    if (this.text !== null) return 'String';
    return this.GetRangeOrNullObject() ? 'Range' : 'Error';
  }
  /** A text for a constant one; an address for a range. */
  get Value(): string {
    return this.text ?? this.current.formula.slice(1);
  }
  get WorksheetOrNullObject(): ExcelObject | null {
    return this.scope === null ? null : this.excel.make.worksheet(this.scope);
  }
  get Worksheet(): ExcelObject {
    const sheet = this.WorksheetOrNullObject;
    if (!sheet) throw new ApiError('ItemNotFound');
    return sheet;
  }
  GetRange(): ExcelObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new ApiError('ItemNotFound');
    return range;
  }
  GetRangeOrNullObject(): ExcelObject | null {
    try {
      const { live } = this.excel.rangeNamed(this.current.formula.slice(1), this.scope ?? '');
      const [area] = live.areas;
      return area ? this.excel.make.range(live.sheet, area) : null;
    } catch (error) {
      if (error instanceof ApiError) return null;
      throw error;
    }
  }
  Delete(): void {
    const { name } = this.current;
    this.excel.write((edit) => {
      edit.removeName(name, this.scope);
    });
  }

  private get current(): DefinedName {
    const found = this.excel.book.names.find(
      ({ name, scope }) => scope === this.scope && sameName(name, this.name),
    );
    if (!found) throw new ApiError('ItemNotFound');
    return found;
  }

  private get text(): string | null {
    const [, text] = /^="((?:[^"]|"")*)"$/.exec(this.current.formula) ?? [];
    return text?.replaceAll('""', '"') ?? null;
  }

  private change(change: Partial<Pick<DefinedName, 'formula' | 'visible' | 'comment'>>): void {
    const { name } = this.current;
    this.excel.write((edit) => {
      edit.changeName(name, this.scope, change);
    });
  }
}
