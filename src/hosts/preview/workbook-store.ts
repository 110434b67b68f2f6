import type { IWorkbookData } from '@univerjs/core';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface PreviewSchema extends DBSchema {
  workbooks: { key: string; value: IWorkbookData };
}

const store = 'workbooks';

/** The workbooks of the preview in this browser, whole, by key. */
export class WorkbookStore {
  private constructor(private readonly database: IDBPDatabase<PreviewSchema>) {}

  /** Null where the browser keeps nothing, in a private window say: the preview then works until it is closed. */
  static async open(): Promise<WorkbookStore | null> {
    try {
      return new WorkbookStore(
        await openDB<PreviewSchema>('fujiantong-preview', 1, {
          upgrade: (database) => {
            database.createObjectStore(store);
          },
        }),
      );
    } catch {
      return null;
    }
  }

  read(key: string): Promise<IWorkbookData | undefined> {
    return this.database.get(store, key);
  }

  async write(key: string, workbook: IWorkbookData): Promise<void> {
    const transaction = this.database.transaction(store, 'readwrite');
    // Committed at once rather than when the request is answered: a page that goes away answers no more.
    const written = transaction.store.put(workbook, key);
    transaction.commit();
    await Promise.all([written, transaction.done]);
  }

  close(): void {
    this.database.close();
  }
}
