import { WpsObject, type WpsProgram } from './wps-object';

const objects = new WeakMap<object, WpsObject>();
const members = new WeakMap<object, Map<string, PropertyDescriptor | null>>();

/** What JavaScript asks of anything it is handed, by itself. */
const askedByLanguage: ReadonlySet<string> = new Set(['then', 'toJSON', 'constructor']);

/**
 * An object of the simulator as a page has it in hands: each property read or written and each call is counted, and
 * what the object hasn't got is undefined, and forgotten when it is assigned, as in WPS; only that it is noted here.
 */
export function overTheBridge(object: WpsObject, program: WpsProgram): object {
  const { calls, findings } = program;
  const proxy = new Proxy(object, {
    get(target, key) {
      if (typeof key === 'symbol' || askedByLanguage.has(key)) return undefined;
      const member = memberOf(target, key);
      if (typeof member?.value === 'function') {
        const method = member.value as (this: WpsObject, ...given: readonly unknown[]) => unknown;
        return (...given: readonly unknown[]): unknown => {
          calls.count('calls');
          return handed(method.apply(target, given.map(taken)), program);
        };
      }
      calls.count('reads');
      if (!member) findings.unknownMembers.push(`${target.className}.${key} was read`);
      const value: unknown = member?.get?.call(target);
      return handed(value, program);
    },
    set(target, key, value) {
      const name = `${target.className}.${String(key)}`;
      const member = typeof key === 'symbol' ? null : memberOf(target, key);
      calls.count('writes');
      if (!member) findings.unknownMembers.push(`${name} was assigned`);
      else if (member.set) member.set.call(target, taken(value));
      else findings.mistake(`${name} can't be assigned`);
      return true;
    },
    has: (target, key) => typeof key === 'string' && memberOf(target, key) !== null,
    ownKeys: () => [],
    getOwnPropertyDescriptor: () => undefined,
  });
  objects.set(proxy, object);
  return proxy;
}

/** What comes back to the page. */
function handed(value: unknown, program: WpsProgram): unknown {
  if (value instanceof WpsObject) return overTheBridge(value, program);
  if (typeof value !== 'function') return value;
  // A method that not every version has: a property that may be there.
  return (...given: readonly unknown[]): unknown => {
    program.calls.count('calls');
    return handed((value as (...taken: readonly unknown[]) => unknown)(...given.map(taken)), program);
  };
}

/** What comes from the page. */
function taken(value: unknown): unknown {
  return (typeof value === 'object' && value !== null ? objects.get(value) : undefined) ?? value;
}

function memberOf(object: WpsObject, name: string): PropertyDescriptor | null {
  if (!/^[A-Z]/.test(name)) return lowerCaseMember(object, name);
  const prototype = Object.getPrototypeOf(object) as object;
  const known = members.get(prototype) ?? new Map<string, PropertyDescriptor | null>();
  members.set(prototype, known);
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  let found: PropertyDescriptor | null = null;
  for (
    let at: object | null = prototype;
    at !== null && !found;
    at = Object.getPrototypeOf(at) as object | null
  )
    found = Object.getOwnPropertyDescriptor(at, name) ?? null;
  known.set(name, found);
  return found;
}

/** A few objects have members in lower case, as the browser's have. */
function lowerCaseMember(object: WpsObject, name: string): PropertyDescriptor | null {
  const { bridgeMembers } = object;
  return bridgeMembers ? (Object.getOwnPropertyDescriptor(bridgeMembers, name) ?? null) : null;
}
