import { apiErrorOf, ApiError } from './api-error';
import { eventKinds, registration } from './event-kinds';
import { ExcelObject, type ExcelSession } from './excel-object';
import { hasVersion, memberVersion } from './member-version';
import { NotSimulated } from './not-simulated';
import {
  actionTypes,
  type OfficeAction,
  type OfficeAnswer,
  type OfficeArguments,
  type OfficeBatch,
  objectPathTypes,
  type OfficeResult,
} from './office-batch';
import { queryObject } from './query-object';
import { scriptName, wireMember, wireName } from './wire-members';

/** The session as a batch needs it. */
export interface BatchSession extends ExcelSession {
  /** The version of ExcelApi that the program has. */
  readonly version: string;
  /** What is being done now, `Range.values`: whether it can be undone hangs on it. */
  member: string;
}

/** Carries out one batch, up to its first error. */
export function executeBatch(excel: BatchSession, batch: OfficeBatch): OfficeAnswer {
  return new BatchRun(excel, batch).run();
}

class BatchRun {
  /** What object paths stand for; each is looked up, or made, once. */
  private readonly objects = new Map<number, ExcelObject | null>();
  private readonly references = new Map<ExcelObject, string>();

  constructor(
    private readonly excel: BatchSession,
    private readonly batch: OfficeBatch,
  ) {}

  run(): OfficeAnswer {
    const results: OfficeResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.batch.Actions.entries()) {
      this.excel.member = '';
      try {
        results.push({ ActionId: action.Id, Value: this.act(action) });
        if (action.ActionType === actionTypes.trace) traces.push(action.Id);
      } catch (error) {
        const known = apiErrorOf(error);
        if (!known) throw error;
        const Error = {
          Code: known.code,
          Message: known.message,
          Location: this.excel.member,
          HttpStatusCode: known.code === 'ItemNotFound' || known.code === 'ApiNotFound' ? 404 : 400,
          ActionIndex: index,
        };
        return { Results: results, TraceIds: traces, Error };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private act(action: OfficeAction): unknown {
    if (action.ActionType === actionTypes.trace) return null;
    const object = this.objectAt(action.ObjectPathId);
    // What is asked of an object that isn't there comes to nothing, and is no error.
    if (!object) return null;
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return this.identityOf(object);
      case actionTypes.query:
        return queryObject(object, action.QueryInfo ?? {}, this.requireMember);
      case actionTypes.method:
        return this.call(object, action.Name, this.argumentsOf(action.ArgumentInfo), true);
      case actionTypes.setProperty:
        this.set(object, action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case actionTypes.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.set(object, wireName(name), value);
        return null;
      default:
        throw new NotSimulated(`action of type ${action.ActionType}`);
    }
  }

  private identityOf(object: ExcelObject): unknown {
    const reference = this.references.get(object);
    return { ...object.identity(), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private objectAt(id: number): ExcelObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const made = this.resolve(id);
    this.objects.set(id, made);
    return made;
  }

  private resolve(id: number): ExcelObject | null {
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new ApiError('InvalidArgument', `no object path ${id}`);
    if (path.ObjectPathType === objectPathTypes.root) return this.excel.make.workbook();
    if (path.ObjectPathType === objectPathTypes.nullObject) return null;
    if (path.ObjectPathType === objectPathTypes.reference) {
      const kept = this.excel.kept(path.Name);
      if (!kept) throw new ApiError('InvalidReference');
      return kept;
    }
    const parent = path.ParentObjectPathId === undefined ? null : this.objectAt(path.ParentObjectPathId);
    if (!parent) return null;
    const given = this.argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case objectPathTypes.property:
        return objectOf(this.get(parent, path.Name), parent, path.Name);
      case objectPathTypes.indexer:
        return objectOf(this.call(parent, 'GetItem', given), parent, 'GetItem');
      case objectPathTypes.method:
        return objectOf(this.call(parent, path.Name, given), parent, path.Name);
      default:
        throw new NotSimulated(`object path of type ${path.ObjectPathType}, ${path.Name}`);
    }
  }

  private argumentsOf(info: OfficeArguments = {}): readonly unknown[] {
    const references = info.ReferencedObjectPathIds ?? [];
    return (info.Arguments ?? []).map((argument, at) => {
      const reference = references[at];
      return typeof reference === 'number' && reference !== 0
        ? this.objectAt(reference)
        : this.withObjects(argument);
    });
  }

  /** Objects within plain ones, as in `rule = { list: { source: range } }`. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value) return this.objectAt(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.withObjects(part)]));
  }

  private get(object: ExcelObject, name: string): unknown {
    this.requireMember(object, name);
    if (!wireMember(object, name)?.get) throw new NotSimulated(`property ${this.excel.member}`);
    return Reflect.get(object, name);
  }

  private set(object: ExcelObject, name: string, value: unknown): void {
    this.requireMember(object, name);
    if (wireMember(object, name)?.set === undefined)
      throw new NotSimulated(`property to set ${this.excel.member}`);
    Reflect.set(object, name, value);
  }

  private call(object: ExcelObject, name: string, given: readonly unknown[], isAction = false): unknown {
    if (isAction && name === '_KeepReference') {
      if (!this.references.has(object)) this.references.set(object, this.excel.keep(object));
      return null;
    }
    const registers = registration(name);
    if (registers) {
      this.register(object, name, registers);
      return null;
    }
    this.requireMember(object, name);
    const method: unknown = wireMember(object, name)?.value;
    if (typeof method !== 'function') throw new NotSimulated(`method ${this.excel.member}`);
    const result: unknown = Reflect.apply(method, object, given);
    return isAction && result instanceof ExcelObject ? this.identityOf(result) : (result ?? null);
  }

  private register(
    object: ExcelObject,
    name: string,
    { kind, isOn }: NonNullable<ReturnType<typeof registration>>,
  ) {
    if (!kind) throw new NotSimulated(`event of ${object.className}.${name}`);
    this.requireVersion(object.className, eventKinds[kind].member);
    const sheet = object.className === 'Worksheet' ? object.identity()['Id'] : 'Workbook';
    this.excel.listen(kind, String(sheet), isOn);
  }

  /** Notes what is being done, and that the program's version has it. */
  private readonly requireMember = (object: ExcelObject, name: string): void => {
    const member = scriptName(name);
    this.excel.member = `${object.className}.${member}`;
    if (!name.startsWith('_')) this.requireVersion(object.className, member);
  };

  private requireVersion(className: string, member: string): void {
    this.excel.member = `${className}.${member}`;
    const version = memberVersion(className, member);
    if (version === null) throw new NotSimulated(`documented member ${className}.${member}`);
    if (!hasVersion(this.excel.version, version))
      throw new ApiError('ApiNotFound', `${className}.${member} is of ExcelApi ${version}`);
  }
}

function objectOf(value: unknown, parent: ExcelObject, name: string): ExcelObject | null {
  if (value === null || value instanceof ExcelObject) return value;
  throw new NotSimulated(`object ${parent.className}.${name}`);
}
