/** Tables for four bytes at a time; the first is the usual one. */
const first = new Uint32Array(256);
const second = new Uint32Array(256);
const third = new Uint32Array(256);
const fourth = new Uint32Array(256);
for (let byte = 0; byte < 256; byte += 1) {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  first[byte] = remainder;
}
for (const [table, before] of [
  [second, first],
  [third, second],
  [fourth, third],
] as const)
  table.forEach((_, byte) => {
    const crc = before[byte] ?? 0;
    table[byte] = (crc >>> 8) ^ (first[crc & 255] ?? 0);
  });

/** The checksum of zip files, unsigned. */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = 0xffffffff;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    crc ^= view.getUint32(at, true);
    crc =
      (fourth[crc & 255] ?? 0) ^
      (third[(crc >>> 8) & 255] ?? 0) ^
      (second[(crc >>> 16) & 255] ?? 0) ^
      (first[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (first[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
