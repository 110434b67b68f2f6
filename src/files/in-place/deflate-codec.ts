/** Raw deflate, as a zip file holds it: `fflate` in a browser, `node:zlib` on the server. */
export interface DeflateCodec {
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /** At most `size` bytes, the size that the archive declares; throws, or gives another size, where it is not true. */
  readonly inflate: (bytes: Uint8Array, size: number) => Uint8Array;
  /** Absent where there is no faster one than ours. */
  readonly crc32?: (bytes: Uint8Array) => number;
}
