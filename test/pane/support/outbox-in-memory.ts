import type { OutboxEntry } from '../../../src/pane/outbox/outbox-entry';
import type { OutboxStorage } from '../../../src/pane/outbox/outbox-storage';

/** A machine's outbox, which several panes share and which outlives them. */
export class OutboxInMemory {
  readonly kept = new Map<string, OutboxEntry>();
  /** Whether the disk is full, or the window private. */
  refuses = false;
  private readonly listeners = new Set<() => void>();

  /** As one pane has it. */
  open = (): Promise<OutboxStorage> =>
    this.refuses
      ? Promise.reject(new Error('refused'))
      : Promise.resolve({
          read: () => this.work(() => [...this.kept.values()].map((entry) => structuredClone(entry))),
          write: (entry) => this.work(() => void this.kept.set(entry.key, structuredClone(entry))),
          remove: (key) => this.work(() => void this.kept.delete(key)),
          onChange: (listener) => this.listeners.add(listener),
        });

  private async work<Result>(work: () => Result): Promise<Result> {
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (this.refuses) throw new Error('refused');
    return work();
  }
}
