import { WorkbookProblem } from '../workbook-problem';
import { findEndRecord } from './find-end-record';
import { signatures, type ZipArchive, type ZipEntry } from './zip-entry';
import { usualLimits, type ZipLimits } from './zip-limits';

type Found = Omit<ZipEntry, 'raw' | 'data'> & { readonly at: number };

/**
 * Reads the directory of an archive; nothing is unpacked. Every entry keeps its raw bytes.
 *
 * @throws WorkbookProblem
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = usualLimits): ZipArchive {
  if (bytes.length > limits.fileSize) throw tooLarge('', `The file has ${bytes.length} bytes.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(bytes, view);
  if (end.entries > limits.entries) throw tooLarge('', `The file has ${end.entries} parts.`);

  const found: Found[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = end.directoryAt;
  for (let count = 0; count < end.entries; count += 1) {
    const entry = readCentral(bytes, view, at, end.at);
    const { name, size } = entry;
    if (size > limits.partSize) throw tooLarge(name, `The part unpacks to ${size} bytes.`);
    total += size;
    if (total > limits.totalSize) throw tooLarge('', 'The file unpacks to more than is allowed.');
    // Part names differ in more than the case of letters (ECMA-376 part 2, 6.2.2.3).
    if (names.has(name.toLowerCase())) throw damaged(name, 'The part is there twice.');
    names.add(name.toLowerCase());
    found.push(entry);
    at += entry.central.length;
  }
  if (at !== end.at) throw damaged('', 'The archive’s directory is longer than it says.');

  const order = [...found].sort((one, other) => one.at - other.at);
  const nextOf = new Map(order.map((entry, index) => [entry, order[index + 1]?.at ?? end.directoryAt]));
  return {
    entries: found.map((entry) => withData(bytes, view, entry, nextOf.get(entry) ?? end.directoryAt)),
    preamble: bytes.subarray(0, order[0]?.at ?? end.directoryAt),
    comment: bytes.subarray(end.at + 22),
  };
}

function readCentral(bytes: Uint8Array, view: DataView, at: number, end: number): Found {
  if (at + 46 > end || view.getUint32(at, true) !== signatures.central)
    throw damaged('', 'The archive’s directory is broken.');
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const compressedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const local = view.getUint32(at + 42, true);
  if (at + length > end) throw damaged('', 'The archive’s directory is broken.');
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if (flags & 0x2041) throw new WorkbookProblem('workbook.encrypted', name, 'The part is encrypted.');
  if (compressedSize === 0xffffffff || size === 0xffffffff || local === 0xffffffff)
    throw new WorkbookProblem('workbook.zip64', name, 'The part uses the 64-bit form of zip.');
  if (method !== 0 && method !== 8)
    throw new WorkbookProblem('workbook.compression', name, `Compression method ${method} is not known.`);
  const crc = view.getUint32(at + 16, true);
  return { name, method, crc, size, compressedSize, central: bytes.subarray(at, at + length), at: local };
}

function withData(bytes: Uint8Array, view: DataView, { at, ...entry }: Found, next: number): ZipEntry {
  const broken = (): WorkbookProblem => damaged(entry.name, 'The part is not where the directory says.');
  if (at + 30 > next || view.getUint32(at, true) !== signatures.local) throw broken();
  const nameLength = view.getUint16(at + 26, true);
  const from = at + 30 + nameLength + view.getUint16(at + 28, true);
  if (from + entry.compressedSize > next) throw broken();
  const ownName = bytes.subarray(at + 30, at + 30 + nameLength);
  if (new TextDecoder().decode(ownName) !== entry.name) throw broken();
  return {
    ...entry,
    raw: bytes.subarray(at, next),
    data: bytes.subarray(from, from + entry.compressedSize),
  };
}

function tooLarge(where: string, explanation: string): WorkbookProblem {
  return new WorkbookProblem('workbook.too-large', where, explanation);
}

function damaged(where: string, explanation: string): WorkbookProblem {
  return new WorkbookProblem('workbook.damaged', where, explanation);
}
