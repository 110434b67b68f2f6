import { ApiError } from './api-error';
import { ExcelObject } from './excel-object';
import { NotSimulated } from './not-simulated';
import type { OfficeQuery } from './office-batch';
import { isCollection, scalarNames, scriptName, wireMember, wireName } from './wire-members';

/** What is asked of an object: its properties, or all of them, and what is asked of the objects it leads to. */
interface Wish {
  all: boolean;
  readonly names: Set<string>;
  readonly within: Map<string, Wish>;
}

/** Whether the program has a member already. Throws `ApiNotFound` or `NotSimulated`. */
export type MemberCheck = (object: ExcelObject, wireMember: string) => void;

/** The answer to a `load`. */
export function queryObject(object: ExcelObject, query: OfficeQuery, check: MemberCheck): unknown {
  const select = query.Select ?? [];
  const wish: Wish = { all: select.length === 0, names: new Set(), within: new Map() };
  for (const path of select) add(wish, path.split(/[/.]/));
  for (const path of query.Expand ?? []) add(wish, path.split(/[/.]/));
  return answer(object, wish, check, query);
}

function add(wish: Wish, [first, ...rest]: readonly string[]): void {
  if (first === undefined || first === '') return;
  if (first === 'items' || first === '$all' || first === '*') {
    if (rest.length === 0) wish.all = true;
    else add(wish, rest);
  } else if (rest.length === 0) wish.names.add(wireName(first));
  else {
    const inner = wish.within.get(wireName(first)) ?? { all: false, names: new Set(), within: new Map() };
    wish.within.set(wireName(first), inner);
    add(inner, rest);
  }
}

function answer(object: ExcelObject, wish: Wish, check: MemberCheck, query: OfficeQuery = {}): unknown {
  if (!isCollection(object)) return properties(object, wish, check);
  const first = query.Skip ?? 0;
  const items = object.items().slice(first, query.Top === undefined ? undefined : first + query.Top);
  return { _Items: items.map((item) => answer(item, wish, check)) };
}

function properties(object: ExcelObject, wish: Wish, check: MemberCheck): unknown {
  const found: Record<string, unknown> = { ...object.identity() };
  if (wish.all) Object.assign(found, allScalars(object, check));
  for (const name of wish.names) {
    const value = read(object, name, check);
    // A name that leads to an object asks for all of its properties.
    found[name] = value instanceof ExcelObject ? answer(value, everything(), check) : value;
  }
  for (const [name, inner] of wish.within) {
    const value = read(object, name, check);
    found[name] = value instanceof ExcelObject ? answer(value, inner, check) : value;
  }
  return found;
}

const everything = (): Wish => ({ all: true, names: new Set(), within: new Map() });

function read(object: ExcelObject, name: string, check: MemberCheck): unknown {
  check(object, name);
  if (!wireMember(object, name)?.get)
    throw new NotSimulated(`property ${object.className}.${scriptName(name)}`);
  return Reflect.get(object, name) as unknown;
}

/** All properties that the program has and can tell. */
function allScalars(object: ExcelObject, check: MemberCheck): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const name of scalarNames(object)) {
    try {
      const value = read(object, name, check);
      if (!(value instanceof ExcelObject)) found[name] = value;
    } catch (error) {
      if (!(error instanceof ApiError) || !['ApiNotFound', 'ItemNotFound'].includes(error.code)) throw error;
    }
  }
  return found;
}
