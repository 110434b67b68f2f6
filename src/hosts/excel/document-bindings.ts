import type { Binding } from '../../sheets/binding';
import { newestRecord, withBinding, type BindingRecord } from '../../sheets/binding-record';
import type { Metadata } from '../../sheets/metadata-sheet';
import type { SheetReference } from '../host';
import { recordOf } from './bindings-part';
import { keysOf, markOf, metadataOf, type DocumentLook } from './document-look';

/** What a document says of its sheets, as it stood when it was looked at. */
export class DocumentBindings {
  private constructor(
    readonly look: DocumentLook,
    readonly metadata: Metadata,
    readonly record: BindingRecord,
    /** The key of each sheet that has one, by the sheet's id. */
    readonly keys: ReadonlyMap<string, string>,
  ) {}

  /** Asks for the parts that a look has found; to be finished after the next round trip. */
  static askFurther(look: DocumentLook): () => DocumentBindings {
    const xmls = look.parts.items.map((part) => part.getXml());
    return () => {
      const metadata = metadataOf(look);
      const ours = newestRecord(xmls.map(({ value }) => recordOf(value)));
      const record = newestRecord([ours, metadata.record]);
      return new DocumentBindings(look, metadata, record, keysOf(look, metadata, record === ours));
    };
  }

  bindingOf(sheet: string): Binding | null {
    return this.record.bindings[this.keys.get(sheet) ?? ''] ?? null;
  }

  /** The key that a sheet itself is marked with; null where it has none. */
  markOf(sheet: string): string | null {
    const found = this.look.sheets.items.find(({ id }) => id === sheet);
    return found ? markOf(found) : null;
  }

  reference({ id, name }: { readonly id: string; readonly name: string }): SheetReference {
    return { id, name, binding: this.bindingOf(id) };
  }

  /**
   * The record and the keys with one sheet's binding changed. A key that a copy of the sheet carries too is left
   * to the copy.
   */
  with(
    sheet: string,
    binding: Binding | null,
  ): { record: BindingRecord; key: string | null; keys: ReadonlyMap<string, string> } {
    const own = this.keys.get(sheet);
    const shared = [...this.keys].some(([other, key]) => other !== sheet && key === own);
    const key = own === undefined || shared ? newKey() : own;
    const keys = new Map(this.keys);
    if (binding) keys.set(sheet, key);
    else keys.delete(sheet);
    const record = withBinding(this.record, key, binding, [...keys.values()]);
    return { record, key: binding ? key : null, keys };
  }
}

/** Unlike any other in the document; a sheet pasted from another document is a stranger there anyway. */
function newKey(): string {
  return `s${Date.now().toString(36)}${Math.floor(Math.random() * 36 ** 6).toString(36)}`;
}
