import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './accepted-encoding';
import { publicFile, type PublicFile } from './public-file';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
const suffix = { br: '.br', gzip: '.gz' } as const;
const keptBytes = 64 * 1024 * 1024;
/** Below this a packet is a packet. */
const worthwhile = 1_400;
const compressible = /\.(css|html|js|json|map|mjs|svg|txt|wasm|xml|ico)$/;

/** What the gateway puts into a page as it sends it. `mark` tells its results apart from the file's. */
export interface Rewrite {
  readonly mark: string;
  readonly apply: (text: string) => string;
}

export interface ServedFilesOptions {
  /** Goes into every stamp: the version of a package whose files all bear the same date. */
  readonly version?: string;
  /** By name. */
  readonly rewrites?: Readonly<Record<string, Rewrite>>;
}

/** Files of a folder as browsers get them: as they are, or compressed, beforehand or once and then kept. */
export class ServedFiles {
  readonly #kept = new Map<string, Promise<Buffer>>();
  #bytes = 0;

  constructor(
    private readonly folder: string,
    private readonly options: ServedFilesOptions = {},
  ) {}

  /** By a decoded path; null where there is none. */
  async find(path: string): Promise<PublicFile | null> {
    const file = await publicFile(this.folder, path);
    if (!file) return null;
    const marks = [file.stamp, this.options.version, this.#rewriteOf(file)?.mark];
    return { ...file, stamp: marks.filter((mark) => mark !== undefined).join('-') };
  }

  async plain(file: PublicFile): Promise<Buffer> {
    const bytes = await readFile(file.path);
    const rewrite = this.#rewriteOf(file);
    return rewrite ? Buffer.from(rewrite.apply(bytes.toString('utf8'))) : bytes;
  }

  /** Null where sending it as it is serves better. */
  async compressed(file: PublicFile, encoding: Encoding): Promise<Buffer | null> {
    if (file.size < worthwhile || !compressible.test(file.name)) return null;
    const beside = this.#rewriteOf(file) ? null : await publicFile(this.folder, file.name + suffix[encoding]);
    if (beside) return readFile(beside.path);
    const key = `${file.name} ${file.stamp} ${encoding}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const made = this.plain(file).then((bytes) => compress(bytes, encoding));
    this.#kept.set(key, made);
    made.then(
      (bytes) => this.#keep(bytes.length),
      () => this.#kept.delete(key),
    );
    return made;
  }

  #rewriteOf({ name }: PublicFile): Rewrite | undefined {
    const { rewrites = {} } = this.options;
    return Object.hasOwn(rewrites, name) ? rewrites[name] : undefined;
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
