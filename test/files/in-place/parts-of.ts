import { readZip } from '../../../src/files/in-place/zip/read-zip';
import { unpackEntry } from '../../../src/files/in-place/zip/unpack-entry';
import { WorkbookPackage } from '../../../src/files/in-place/package/workbook-package';
import { writeZip } from '../../../src/files/in-place/zip/write-zip';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';

/** The raw bytes of each part as they stand in the file, headers included, as a text that can be compared. */
export function rawParts(bytes: Uint8Array): Map<string, string> {
  return new Map(readZip(bytes).entries.map(({ name, raw }) => [name, Buffer.from(raw).toString('base64')]));
}

/** The parts of a workbook whose bytes, header and time included, are not what they were; from A to Z. */
export function touchedParts(before: Uint8Array, after: Uint8Array): string[] {
  const now = rawParts(after);
  return [...rawParts(before)].flatMap(([name, raw]) => (now.get(name) === raw ? [] : [name])).sort();
}

/** The texts of all parts that are text. */
export function partTexts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    readZip(bytes).entries.map((entry) => [
      entry.name,
      new TextDecoder().decode(unpackEntry(entry, zlibCodec)),
    ]),
  );
}

/** A workbook in which somebody has changed parts; each must really have been changed. */
export function edited(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (text: string) => string>>,
): Uint8Array {
  const parts = new WorkbookPackage(bytes, zlibCodec);
  for (const [path, change] of Object.entries(changes)) {
    const before = parts.has(path) ? parts.text(path) : '';
    const after = change(before);
    if (after === before) throw new Error(`nothing was changed in ${path}`);
    parts.setText(path, after);
  }
  return writeZip(parts.pack());
}

/** The path of a sheet's part, by its name. */
export function sheetPath(bytes: Uint8Array, name: string): string {
  const texts = partTexts(bytes);
  const id = new RegExp(`<sheet name="${name}"[^>]*r:id="([^"]*)"`).exec(texts['xl/workbook.xml'] ?? '')?.[1];
  const target = new RegExp(`Id="${id ?? ''}"[^>]*Target="([^"]*)"`).exec(
    texts['xl/_rels/workbook.xml.rels'] ?? '',
  )?.[1];
  return `xl/${target ?? ''}`;
}
