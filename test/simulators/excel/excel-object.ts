import { ApiError, apiErrorOf } from './api-error';
import type { ExcelSession } from './excel-session';

/**
 * An object as a script holds it. What the wire can ask for is what a class has under a name in PascalCase: getters
 * are properties, setters make them writable, getters that give an object lead on to it, methods are methods. Names
 * in lower case are the simulator's own.
 */
export abstract class ExcelObject {
  abstract readonly className: string;
  constructor(protected readonly excel: ExcelSession) {}

  /** What every answer says of it, so that the client can tell it from others. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** One that holds others. */
export abstract class ExcelCollection extends ExcelObject {
  abstract items(): readonly ExcelObject[];
  /** Throws `ItemNotFound`. */
  abstract item(key: unknown): ExcelObject;

  GetCount(): number {
    return this.items().length;
  }
  GetItemAt(index: unknown): ExcelObject {
    const found = this.items()[Number(index)];
    if (!found) throw new ApiError('InvalidArgument', `no item ${String(index)}`);
    return found;
  }
  GetItem(key: unknown): ExcelObject {
    return this.item(key);
  }
  GetItemOrNullObject(key: unknown): ExcelObject | null {
    return orNull(() => this.item(key));
  }
}

/** Null for what isn't there. */
export function orNull<T>(find: () => T): T | null {
  try {
    return find();
  } catch (error) {
    if (apiErrorOf(error)?.code === 'ItemNotFound') return null;
    throw error;
  }
}
