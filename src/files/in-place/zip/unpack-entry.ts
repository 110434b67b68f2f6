import type { DeflateCodec } from '../deflate-codec';
import { WorkbookProblem } from '../workbook-problem';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip-entry';

/**
 * The content of a part, checked against its size and checksum.
 *
 * @throws WorkbookProblem
 */
export function unpackEntry(entry: ZipEntry, codec: DeflateCodec): Uint8Array {
  const content = entry.method === 0 ? entry.data : inflate(entry, codec);
  if (content.length !== entry.size || (codec.crc32 ?? crc32)(content) !== entry.crc) throw damaged(entry);
  return content;
}

function inflate(entry: ZipEntry, codec: DeflateCodec): Uint8Array {
  try {
    return codec.inflate(entry.data, entry.size);
  } catch {
    throw damaged(entry);
  }
}

function damaged({ name }: ZipEntry): WorkbookProblem {
  return new WorkbookProblem(
    'workbook.damaged',
    name,
    'The part can’t be unpacked to what its checksum says.',
  );
}
