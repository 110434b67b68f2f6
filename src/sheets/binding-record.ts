import * as z from 'zod';
import { bindingSchema, type Binding } from './binding';

/**
 * All bindings of a document as one record, kept in more than one place, because not every program keeps every
 * place: whoever reads takes the newest. A key stands for a sheet, by a mark that the sheet itself carries.
 */
const recordSchema = z.object({
  /** Grows by one with every change. */
  revision: z.int().min(0),
  bindings: z.record(z.string(), bindingSchema),
});

export type BindingRecord = z.infer<typeof recordSchema>;

export const noBindings: BindingRecord = { revision: 0, bindings: {} };

/** A record from its text; null for what is none, since people and programs may have touched it. */
export function parseRecord(text: string): BindingRecord | null {
  try {
    return recordSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The newest of what was found. */
export function newestRecord(records: readonly (BindingRecord | null)[]): BindingRecord {
  return records.reduce<BindingRecord>(
    (newest, record) => (record !== null && record.revision > newest.revision ? record : newest),
    noBindings,
  );
}

/**
 * A record with a sheet's binding set, or taken away. `alive` are the keys that sheets carry: what belonged to
 * sheets that are gone is let go of.
 */
export function withBinding(
  record: BindingRecord,
  key: string,
  binding: Binding | null,
  alive: readonly string[],
): BindingRecord {
  const kept = Object.entries(record.bindings).filter(([other]) => other !== key && alive.includes(other));
  return {
    revision: record.revision + 1,
    bindings: Object.fromEntries(binding ? [...kept, [key, binding]] : kept),
  };
}
