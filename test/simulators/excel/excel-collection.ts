import { ApiError, apiErrorOf } from './api-error';
import { ExcelObject } from './excel-object';

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
