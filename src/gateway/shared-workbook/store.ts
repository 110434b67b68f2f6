/** What the store holds; the etag is the content's, in no quotes. */
export interface StoredWorkbook {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

export type StoreWriteResult =
  | { readonly kind: 'written'; readonly etag: string }
  /** The content is no longer the one expected; nothing was written. */
  | { readonly kind: 'changed' }
  /** Somebody has it open, `by` where that is known; nothing was written. */
  | { readonly kind: 'locked'; readonly by: string | null };

/** A workbook as a versioned blob: in a file, on a WebDAV server, in a cloud drive. Rejects when it is out of reach. */
export interface WorkbookStore {
  /** Null where there is no workbook yet. */
  read(): Promise<StoredWorkbook | null>;
  /** Replaces the content with `etag` (null: where there is none); whole or not at all. */
  write(bytes: Uint8Array, etag: string | null): Promise<StoreWriteResult>;
  /** The etag that `bytes` will have once written. */
  etagOf(bytes: Uint8Array): string;
  /** Keeps a copy of content that is about to be replaced and that somebody else wrote. Gives its name. */
  keepCopy(workbook: StoredWorkbook, at: Date): Promise<string>;
}
