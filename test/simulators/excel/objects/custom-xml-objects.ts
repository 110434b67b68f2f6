import type { CustomXmlPart } from '../../cells/cell-book';
import { ApiError } from '../api-error';
import { textArgument } from '../arguments';
import { ExcelCollection, orNull } from '../excel-collection';
import { ExcelObject, type ExcelSession } from '../excel-object';

abstract class XmlParts extends ExcelCollection {
  protected abstract parts(): readonly CustomXmlPart[];
  items(): readonly ExcelObject[] {
    return this.parts().map(({ id }) => new CustomXmlPartObject(this.excel, id));
  }
  item(id: unknown): ExcelObject {
    const found = this.parts().find((part) => part.id === id);
    if (!found) throw new ApiError('ItemNotFound');
    return new CustomXmlPartObject(this.excel, found.id);
  }
}

export class CustomXmlPartsObject extends XmlParts {
  readonly className = 'CustomXmlPartCollection';
  protected parts(): readonly CustomXmlPart[] {
    return this.excel.book.customXml;
  }
  Add(xml: unknown): ExcelObject {
    const text = textArgument(xml, 'xml');
    return new CustomXmlPartObject(
      this.excel,
      this.excel.write((edit) => edit.setCustomXml(text)),
    );
  }
  GetByNamespace(namespace: unknown): ExcelObject {
    return new ScopedXmlPartsObject(this.excel, textArgument(namespace, 'namespaceUri'));
  }
}

/** The parts of one namespace. */
class ScopedXmlPartsObject extends XmlParts {
  readonly className = 'CustomXmlPartScopedCollection';
  constructor(
    excel: ExcelSession,
    private readonly namespace: string,
  ) {
    super(excel);
  }
  protected parts(): readonly CustomXmlPart[] {
    return this.excel.book.customXml.filter(({ namespace }) => namespace === this.namespace);
  }
  /** Several are as wrong as none. */
  GetOnlyItem(): ExcelObject {
    const [only, ...others] = this.items();
    if (!only || others.length > 0) throw new ApiError('ItemNotFound');
    return only;
  }
  GetOnlyItemOrNullObject(): ExcelObject | null {
    return orNull(() => this.GetOnlyItem());
  }
}

class CustomXmlPartObject extends ExcelObject {
  readonly className = 'CustomXmlPart';
  constructor(
    excel: ExcelSession,
    private readonly id: string,
  ) {
    super(excel);
  }
  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.part.id };
  }
  get Id(): string {
    return this.part.id;
  }
  get NamespaceUri(): string {
    return this.part.namespace;
  }
  GetXml(): string {
    return this.part.xml;
  }
  SetXml(xml: unknown): void {
    const text = textArgument(xml, 'xml');
    const { id } = this.part;
    this.excel.write((edit) => edit.setCustomXml(text, id));
  }
  Delete(): void {
    const { id } = this.part;
    this.excel.write((edit) => {
      edit.removeCustomXml(id);
    });
  }

  private get part(): CustomXmlPart {
    const found = this.excel.book.customXml.find(({ id }) => id === this.id);
    if (!found) throw new ApiError('ItemNotFound');
    return found;
  }
}
