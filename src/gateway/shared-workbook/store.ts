/** What the store holds; the etag is the content's, in no quotes. */
export interface StoredWorkbook {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

/** Somebody has it open, `by` where that is known. */
export interface LockedWorkbook {
  readonly kind: 'locked';
  readonly by: string | null;
}

export type StoreWriteResult =
  | { readonly kind: 'written'; readonly etag: string }
  /** The content is no longer the one expected; nothing was written. */
  | { readonly kind: 'changed' }
  /** Nothing was written. */
  | LockedWorkbook;

/** A workbook as a versioned blob: in a file, on a WebDAV server, in a cloud drive. Rejects when it is out of reach. */
export interface WorkbookStore {
  /** Whether its name is that of a workbook that may hold macros, .xlsm. */
  readonly macroEnabled: boolean;
  /** Who has it open, before anything is done with it; null where nobody has. */
  openBy(): Promise<LockedWorkbook | null>;
  /**
   * A token that is another one whenever the content may be another; null where there is none. Cheaper than reading.
   */
  look(): Promise<string | null>;
  /** Null where there is no workbook yet. */
  read(): Promise<StoredWorkbook | null>;
  /** Replaces the content with `etag` (null: where there is none); whole or not at all. */
  write(bytes: Uint8Array, etag: string | null): Promise<StoreWriteResult>;
  /** The etag that `bytes` will have once written. */
  etagOf(bytes: Uint8Array): string;
  /** Keeps a copy of content that is about to be replaced and that somebody else wrote. Gives its name. */
  keepCopy(workbook: StoredWorkbook, at: Date): Promise<string>;
  /** Keeps what was just written, apart from the workbook, in the place of what was kept so before. Never rejects. */
  keepGood(bytes: Uint8Array): Promise<void>;
  /** What was kept so last; null where there is none, or it can't be read. */
  lastGood(): Promise<Uint8Array | null>;
}
