import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { publicFile, type PublicFile } from './public-file';

export type Encoding = 'br' | 'gzip';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
const suffix = { br: '.br', gzip: '.gz' } as const;
const keptBytes = 64 * 1024 * 1024;
/** Below this a packet is a packet. */
const worthwhile = 1_400;
const compressible = /\.(css|html|js|json|map|mjs|svg|txt|wasm|xml|ico)$/;

/** Files of the public folder in a browser's encoding: what stands compressed beside them, or compressed once and kept. */
export class CompressedFiles {
  readonly #kept = new Map<string, Promise<Buffer>>();
  #bytes = 0;

  constructor(private readonly folder: string) {}

  /** Null where sending it as it is serves better. */
  async of(file: PublicFile, encoding: Encoding): Promise<Buffer | null> {
    if (file.size < worthwhile || !compressible.test(file.name)) return null;
    const beside = await publicFile(this.folder, file.name + suffix[encoding]);
    if (beside) return readFile(beside.path);
    const key = `${file.name} ${file.stamp} ${encoding}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const made = readFile(file.path).then((bytes) => compress(bytes, encoding));
    this.#kept.set(key, made);
    made.then(
      (bytes) => this.#keep(bytes.length),
      () => this.#kept.delete(key),
    );
    return made;
  }

  #keep(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes <= keptBytes) return;
    this.#kept.clear();
    this.#bytes = 0;
  }
}

function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoding === 'br'
    ? compressBrotli(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      })
    : compressGzip(bytes, { level: 6 });
}

/** The best encoding an Accept-Encoding allows (RFC 9110, 12.5.3). */
export function acceptedEncoding(acceptEncoding: string | undefined): Encoding | null {
  const refused = /;\s*q=0(\.0*)?\s*$/;
  const accepted = (acceptEncoding ?? '').split(',').filter((part) => !refused.test(part));
  const names = accepted.map((part) => part.split(';')[0]?.trim().toLowerCase());
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : null;
}
