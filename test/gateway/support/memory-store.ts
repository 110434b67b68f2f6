import { createHash } from 'node:crypto';
import type {
  LockedWorkbook,
  StoredWorkbook,
  StoreWriteResult,
  WorkbookStore,
} from '../../../src/gateway/shared-workbook/store';

/** What stores in one memory share. */
export interface SharedMemory {
  bytes: Uint8Array | null;
  /** Who has it open; '' for somebody without a name, null for nobody. */
  openBy: string | null;
  readonly copies: Map<string, Uint8Array>;
  good: Uint8Array | null;
}

export function sharedMemory(): SharedMemory {
  return { bytes: null, openBy: null, copies: new Map(), good: null };
}

/** A workbook in memory: what a store has to do, and nothing of files. */
export class MemoryStore implements WorkbookStore {
  readonly macroEnabled = false;

  constructor(private readonly memory: SharedMemory) {}

  openBy(): Promise<LockedWorkbook | null> {
    return Promise.resolve(this.#owner());
  }

  look(): Promise<string | null> {
    const { bytes } = this.memory;
    return Promise.resolve(bytes && this.etagOf(bytes));
  }

  async read(): Promise<StoredWorkbook | null> {
    await aMoment();
    const { bytes } = this.memory;
    return bytes && { bytes: bytes.slice(), etag: this.etagOf(bytes) };
  }

  async write(bytes: Uint8Array, etag: string | null): Promise<StoreWriteResult> {
    await aMoment();
    const owner = this.#owner();
    if (owner) return owner;
    const { bytes: current } = this.memory;
    if ((current && this.etagOf(current)) !== etag) return { kind: 'changed' };
    this.memory.bytes = bytes.slice();
    return { kind: 'written', etag: this.etagOf(bytes) };
  }

  etagOf(bytes: Uint8Array): string {
    return createHash('sha256').update(bytes).digest('hex');
  }

  keepCopy({ bytes, etag }: StoredWorkbook): Promise<string> {
    const name = `copy-${etag.slice(0, 8)}`;
    this.memory.copies.set(name, bytes);
    return Promise.resolve(name);
  }

  keepGood(bytes: Uint8Array): Promise<void> {
    this.memory.good = bytes.slice();
    return Promise.resolve();
  }

  lastGood(): Promise<Uint8Array | null> {
    return Promise.resolve(this.memory.good);
  }

  #owner(): LockedWorkbook | null {
    const { openBy } = this.memory;
    return openBy !== null ? { kind: 'locked', by: openBy === '' ? null : openBy } : null;
  }
}

/** Others get their turn in between, as they do where a store is far away. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
