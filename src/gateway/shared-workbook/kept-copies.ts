import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { chinaTime } from '../../forms/timeliness';
import { errorCode } from '../error-code';
import { writeNewFile } from '../write-file-durably';
import type { StoredWorkbook } from './store';

/** How many copies of the workbook are kept, and for how many days. */
export interface CopyLimits {
  readonly count: number;
  readonly days: number;
}

/** Copies of a workbook beside it: `name-20230504-102100-1a2b3c4d.xlsx`, by the time in China and the content. */
export class KeptCopies {
  constructor(
    private readonly file: string,
    private readonly limits: CopyLimits,
  ) {}

  /** Keeps one more and gives its name; what is over the limits goes, the one just kept never. */
  keep(workbook: StoredWorkbook, at: Date): string {
    const [stem, suffix] = this.#parts();
    const digest = workbook.etag.slice(0, 8);
    const name = `${stem}-${stampOf(at)}-${digest}${suffix}`;
    const before = this.#all().find((copy) => copy.endsWith(`-${digest}${suffix}`));
    // The same content is not kept twice, however often writing is tried.
    const kept = before ?? name;
    if (!before) writeOnce(join(dirname(this.file), name), workbook.bytes);
    this.#prune(kept, at);
    return kept;
  }

  #prune(kept: string, at: Date): void {
    const oldest = stampOf(new Date(at.getTime() - this.limits.days * 86_400_000));
    const [stem] = this.#parts();
    const others = this.#all()
      .filter((copy) => copy !== kept)
      .sort()
      .reverse();
    others.forEach((copy, index) => {
      const stamp = copy.slice(stem.length + 1, stem.length + 1 + oldest.length);
      if (index < this.limits.count - 1 && stamp >= oldest) return;
      rmSync(join(dirname(this.file), copy), { force: true });
    });
  }

  /** Only names that nobody else gives. */
  #all(): readonly string[] {
    const [stem, suffix] = this.#parts();
    const folder = dirname(this.file);
    if (!existsSync(folder)) return [];
    return readdirSync(folder).filter(
      (name) =>
        name.startsWith(`${stem}-`) &&
        name.endsWith(suffix) &&
        /^-\d{8}-\d{6}-[0-9a-f]{8}$/.test(name.slice(stem.length, name.length - suffix.length)),
    );
  }

  #parts(): readonly [stem: string, suffix: string] {
    const suffix = extname(this.file);
    return [basename(this.file, suffix), suffix];
  }
}

function stampOf(at: Date): string {
  return chinaTime(at).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
}

function writeOnce(file: string, bytes: Uint8Array): void {
  try {
    writeNewFile(file, bytes, 0o640);
  } catch (error) {
    // Another process was about the same.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}
