import type { DeflateCodec } from '../deflate-codec';
import { WorkbookProblem } from '../workbook-problem';
import { partText } from '../xml/part-text';
import { packEntry } from '../zip/pack-entry';
import { readZip } from '../zip/read-zip';
import { unpackEntry } from '../zip/unpack-entry';
import type { ZipArchive, ZipEntry } from '../zip/zip-entry';
import type { ZipLimits } from '../zip/zip-limits';

/**
 * The parts of a workbook. What is not set, added or removed keeps its bytes. Paths are compared without regard to
 * the case of letters, as packages are.
 */
export class WorkbookPackage {
  readonly archive: ZipArchive;
  readonly #entries = new Map<string, ZipEntry>();
  readonly #texts = new Map<string, string>();
  /** Path → new text; null where the part was removed. */
  readonly #changes = new Map<string, { readonly path: string; readonly text: string | null }>();

  constructor(
    readonly bytes: Uint8Array,
    private readonly codec: DeflateCodec,
    limits?: ZipLimits,
  ) {
    this.archive = readZip(bytes, limits);
    for (const entry of this.archive.entries) this.#entries.set(entry.name.toLowerCase(), entry);
  }

  /** Of the parts there are, in the order of the archive, new ones last. */
  get paths(): string[] {
    const kept = this.archive.entries.map((entry) => entry.name).filter((path) => this.has(path));
    const added = [...this.#changes].filter(([key, { text }]) => text !== null && !this.#entries.has(key));
    return [...kept, ...added.map(([, { path }]) => path)];
  }

  get changed(): boolean {
    return this.#changes.size > 0;
  }

  has(path: string): boolean {
    const key = path.toLowerCase();
    const change = this.#changes.get(key);
    return change ? change.text !== null : this.#entries.has(key);
  }

  content(path: string): Uint8Array {
    const change = this.#changes.get(path.toLowerCase());
    if (change?.text != null) return new TextEncoder().encode(change.text);
    const entry = this.#entries.get(path.toLowerCase());
    if (!entry) throw new WorkbookProblem('workbook.damaged', path, 'The part is missing.');
    return unpackEntry(entry, this.codec);
  }

  text(path: string): string {
    const key = path.toLowerCase();
    const change = this.#changes.get(key);
    if (change?.text != null) return change.text;
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const text = partText(this.content(path), path);
    this.#texts.set(key, text);
    return text;
  }

  /** Sets the text of a part, there or new. The same text again is no change. */
  setText(path: string, text: string): void {
    const key = path.toLowerCase();
    if (this.has(path) && this.text(path) === text) return;
    this.#changes.set(key, { path: this.#entries.get(key)?.name ?? path, text });
  }

  remove(path: string): void {
    if (this.has(path)) this.#changes.set(path.toLowerCase(), { path, text: null });
  }

  /** The archive with all changes in it; the parts that are not changed are the very same entries. */
  pack(): ZipArchive {
    const packed = (change: { readonly path: string; readonly text: string | null }, before?: ZipEntry) =>
      change.text === null
        ? []
        : [packEntry(change.path, new TextEncoder().encode(change.text), this.codec, before)];
    const kept = this.archive.entries.flatMap((entry) => {
      const change = this.#changes.get(entry.name.toLowerCase());
      return change ? packed(change, entry) : [entry];
    });
    const added = [...this.#changes].filter(([key]) => !this.#entries.has(key));
    return { ...this.archive, entries: [...kept, ...added.flatMap(([, change]) => packed(change))] };
  }
}
