import { deflateSync, inflateSync } from 'fflate';
import type { DeflateCodec } from './deflate-codec';

/** The codec for a browser. Writing into room of the declared size bounds what a false size can cost. */
export const fflateCodec: DeflateCodec = {
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  inflate: (bytes, size) => inflateSync(bytes, { out: new Uint8Array(size) }),
};
