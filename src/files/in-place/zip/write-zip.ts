import { signatures, type ZipArchive } from './zip-entry';

/** The archive as a file: entries as they are, one after another, then the directory with their new places. */
export function writeZip({ entries, preamble, comment }: ZipArchive): Uint8Array {
  const contents = entries.reduce((sum, { raw }) => sum + raw.length, preamble.length);
  const directory = entries.reduce((sum, { central }) => sum + central.length, 0);
  const bytes = new Uint8Array(contents + directory + 22 + comment.length);
  const view = new DataView(bytes.buffer);

  bytes.set(preamble);
  let at = preamble.length;
  let recordAt = contents;
  for (const { raw, central } of entries) {
    bytes.set(raw, at);
    bytes.set(central, recordAt);
    view.setUint32(recordAt + 42, at, true);
    at += raw.length;
    recordAt += central.length;
  }
  view.setUint32(recordAt, signatures.end, true);
  view.setUint16(recordAt + 8, entries.length, true);
  view.setUint16(recordAt + 10, entries.length, true);
  view.setUint32(recordAt + 12, directory, true);
  view.setUint32(recordAt + 16, contents, true);
  view.setUint16(recordAt + 20, comment.length, true);
  bytes.set(comment, recordAt + 22);
  return bytes;
}
