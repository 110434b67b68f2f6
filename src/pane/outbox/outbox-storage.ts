import type { OutboxEntry } from './outbox-entry';

/** Where pushes wait, over the end of the pane. Any call may reject: disks are full, and windows private. */
export interface OutboxStorage {
  read(): Promise<readonly OutboxEntry[]>;
  write(entry: OutboxEntry): Promise<void>;
  remove(key: string): Promise<void>;
  /** Another pane on this machine has changed something. */
  onChange(listener: () => void): void;
}
