import { ExcelCollection } from './excel-collection';
import { ExcelObject } from './excel-object';

/** `values` → `Values` */
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
/** `GetRange` → `getRange` */
export const scriptName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const isWireName = (name: string): boolean => /^(?:[A-Z]|_[A-Z])/.test(name);

/** How a class defines a member of the wire; null where it hasn't got it. */
export function wireMember(object: ExcelObject, name: string): PropertyDescriptor | null {
  if (!isWireName(name)) return null;
  for (const prototype of prototypesOf(object)) {
    const found = Object.getOwnPropertyDescriptor(prototype, name);
    if (found) return found;
  }
  return null;
}

/** The properties of an object that hold no other object. */
export function scalarNames(object: ExcelObject): readonly string[] {
  const names = new Set<string>();
  for (const prototype of prototypesOf(object))
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype)))
      if (property.get !== undefined && /^[A-Z]/.test(name) && !name.endsWith('OrNullObject'))
        names.add(name);
  return [...names];
}

export const isCollection = (object: ExcelObject): object is ExcelCollection =>
  object instanceof ExcelCollection;

function* prototypesOf(object: ExcelObject): Generator<object> {
  let prototype: unknown = Object.getPrototypeOf(object);
  while (typeof prototype === 'object' && prototype !== null && prototype !== ExcelObject.prototype) {
    yield prototype;
    prototype = Object.getPrototypeOf(prototype);
  }
}
