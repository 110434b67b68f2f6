import type { DefinedName } from '../../cells/cell-book';
import { booleanArgument, placeArgument, textArgument } from '../wps-arguments';
import { WpsError } from '../wps-findings';
import { WpsObject, type WpsPageSession } from '../wps-object';

export class NamesObject extends WpsObject {
  readonly className = 'Names';

  get Count(): number {
    return this.names.length;
  }
  Item(key: unknown): NameObject {
    const { names } = this;
    const found =
      typeof key === 'string'
        ? names.find(({ name }) => name.toLowerCase() === key.toLowerCase())
        : names[placeArgument(this.wps.findings, key, 'Names.Item', names.length)];
    if (!found) throw new WpsError(`nothing is named ${String(key)}`);
    return new NameObject(this.page, found);
  }
  /** Of the workbook; one that is there is replaced. */
  Add(name: unknown, refersTo: unknown, visible: unknown = true): NameObject {
    const { findings } = this.wps;
    const added: DefinedName = {
      name: textArgument(findings, name, 'Names.Add: Name'),
      scope: null,
      formula: textArgument(findings, refersTo, 'Names.Add: RefersTo'),
      visible: booleanArgument(findings, visible, 'Names.Add: Visible'),
    };
    const isThere = this.names.some((other) => other.name.toLowerCase() === added.name.toLowerCase());
    this.wps.write((edit) => {
      if (isThere) edit.removeName(added.name, null);
      edit.addName(added);
    });
    return new NameObject(this.page, added);
  }

  private get names(): readonly DefinedName[] {
    return this.wps.book?.names.filter(({ scope }) => scope === null) ?? [];
  }
}

class NameObject extends WpsObject {
  readonly className = 'Name';
  constructor(
    page: WpsPageSession,
    private readonly named: DefinedName,
  ) {
    super(page);
  }

  get Name(): string {
    return this.named.name;
  }
  get RefersTo(): string {
    return this.current.formula;
  }
  get Visible(): boolean {
    return this.current.visible;
  }
  Delete(): void {
    this.wps.write((edit) => edit.removeName(this.named.name, this.named.scope));
  }

  private get current(): DefinedName {
    const found = this.wps.book?.names.find(
      ({ name, scope }) => name === this.named.name && scope === this.named.scope,
    );
    if (!found) throw new WpsError('the name is gone', 424);
    return found;
  }
}
