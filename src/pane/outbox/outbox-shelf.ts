import type { OutboxEntry } from './outbox-entry';
import type { OutboxStorage } from './outbox-storage';

/** Milliseconds that opening may take: some web views never answer. */
const patience = 5_000;

/** Entries on disk, and in memory those that the disk does not take. Nothing here rejects. */
export class OutboxShelf {
  private readonly memory = new Map<string, OutboxEntry>();
  /** As last read. */
  private onDisk: readonly OutboxEntry[] = [];
  /** Taken away, also where the disk would not let go of it. */
  private readonly gone = new Set<string>();
  private readonly disk: Promise<OutboxStorage | null>;

  /** @param onChange - another pane on this machine has changed something */
  constructor(open: () => Promise<OutboxStorage>, onChange: () => void) {
    this.disk = opened(open);
    void this.disk.then((storage) => storage?.onChange(onChange));
  }

  /** The oldest first. */
  async read(): Promise<readonly OutboxEntry[]> {
    this.onDisk = (await this.attempt((storage) => storage.read())) ?? this.onDisk;
    for (const { key } of this.onDisk)
      if (this.gone.has(key)) await this.attempt((storage) => storage.remove(key));
    const others = this.onDisk.filter(({ key }) => !this.memory.has(key) && !this.gone.has(key));
    return [...others, ...this.memory.values()].sort((one, other) =>
      one.keptAt < other.keptAt ? -1 : one.keptAt > other.keptAt ? 1 : 0,
    );
  }

  async write(entry: OutboxEntry): Promise<void> {
    this.gone.delete(entry.key);
    const written = await this.attempt(async (storage) => {
      await storage.write(entry);
      return true;
    });
    if (written === true) this.memory.delete(entry.key);
    else this.memory.set(entry.key, entry);
  }

  async remove(key: string): Promise<void> {
    this.memory.delete(key);
    this.gone.add(key);
    await this.attempt((storage) => storage.remove(key));
  }

  /** Whether it ends with the pane. */
  isInMemory(key: string): boolean {
    return this.memory.has(key);
  }

  private async attempt<Result>(work: (storage: OutboxStorage) => Promise<Result>): Promise<Result | null> {
    const storage = await this.disk;
    try {
      return storage === null ? null : await work(storage);
    } catch {
      return null;
    }
  }
}

/** Null where it can't be opened. */
function opened(open: () => Promise<OutboxStorage>): Promise<OutboxStorage | null> {
  return new Promise((resolve) => {
    const giveUp = (): void => resolve(null);
    const timer = setTimeout(giveUp, patience);
    open()
      .then(resolve, giveUp)
      .finally(() => clearTimeout(timer));
  });
}
