import type { DeflateCodec } from '../deflate-codec';
import { crc32 } from './crc32';
import { signatures, type ZipEntry } from './zip-entry';

/** 1980-01-01, the first date a zip file knows: the same content is the same bytes whenever it is written. */
const fixedDate = 0x0021;
/** Says that the name is UTF-8. */
const utf8Flag = 0x0800;

/** An entry with new content in the place of `before`, with its time and attributes; a new one where there is none. */
export function packEntry(
  name: string,
  content: Uint8Array,
  codec: DeflateCodec,
  before: ZipEntry | undefined,
): ZipEntry {
  const data = codec.deflate(content);
  const crc = (codec.crc32 ?? crc32)(content);
  const nameBytes = new TextEncoder().encode(name);
  const was = before && new DataView(before.central.buffer, before.central.byteOffset, 46);
  const comment = before?.central.subarray(before.central.length - (was?.getUint16(32, true) ?? 0));

  const raw = new Uint8Array(30 + nameBytes.length + data.length);
  const central = new Uint8Array(46 + nameBytes.length + (comment?.length ?? 0));
  const local = new DataView(raw.buffer);
  const record = new DataView(central.buffer);
  local.setUint32(0, signatures.local, true);
  record.setUint32(0, signatures.central, true);
  record.setUint16(4, was?.getUint16(4, true) ?? 20, true);
  for (const [view, at] of [
    [local, 4],
    [record, 6],
  ] as const) {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, utf8Flag, true);
    view.setUint16(at + 4, 8, true);
    view.setUint16(at + 6, was?.getUint16(12, true) ?? 0, true);
    view.setUint16(at + 8, was?.getUint16(14, true) ?? fixedDate, true);
    view.setUint32(at + 10, crc, true);
    view.setUint32(at + 14, data.length, true);
    view.setUint32(at + 18, content.length, true);
    view.setUint16(at + 22, nameBytes.length, true);
  }
  record.setUint16(32, comment?.length ?? 0, true);
  record.setUint16(36, was?.getUint16(36, true) ?? 0, true);
  record.setUint32(38, was?.getUint32(38, true) ?? 0, true);
  raw.set(nameBytes, 30);
  raw.set(data, 30 + nameBytes.length);
  central.set(nameBytes, 46);
  if (comment) central.set(comment, 46 + nameBytes.length);
  return {
    name,
    method: 8,
    crc,
    size: content.length,
    compressedSize: data.length,
    central,
    raw,
    data: raw.subarray(30 + nameBytes.length),
  };
}
