import type { DeflateCodec } from './deflate-codec';
import { WorkbookProblem } from './workbook-problem';
import { readZip } from './zip/read-zip';
import { unpackEntry } from './zip/unpack-entry';
import type { ZipArchive } from './zip/zip-entry';
import type { ZipLimits } from './zip/zip-limits';

/**
 * Opens what was built and compares: every part that was not rewritten has the bytes it had, header and time
 * included, and every other can be unpacked to what its checksum says.
 *
 * @throws WorkbookProblem
 */
export function verifyArchive(
  bytes: Uint8Array,
  before: ZipArchive,
  built: ZipArchive,
  codec: DeflateCodec,
  limits?: ZipLimits,
): void {
  const kept = new Set(before.entries);
  const written = new Map(readZip(bytes, limits).entries.map((entry) => [entry.name, entry]));
  for (const entry of built.entries) {
    const found = written.get(entry.name);
    if (!found) throw notAsWritten(entry.name);
    if (!kept.has(entry)) unpackEntry(found, codec);
    else if (!sameBytes(found.raw, entry.raw)) throw notAsWritten(entry.name);
  }
  if (written.size !== built.entries.length) throw notAsWritten('');
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  const [left, right] = [one, other].map(
    (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
  );
  if (!left || !right) return false;
  let at = 0;
  for (; at + 4 <= one.length; at += 4) if (left.getInt32(at) !== right.getInt32(at)) return false;
  for (; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

function notAsWritten(part: string): WorkbookProblem {
  return new WorkbookProblem('workbook.not-as-written', part, 'The new file is not what was to be written.');
}
