export type SqlValue = string | number | null;

/**
 * Statements against the ledger. Placeholders are `?`; values are texts, numbers and null, so that the same
 * statements run on every adapter. Rows come as records of column → value and are parsed by the caller.
 */
export interface Queries {
  all(sql: string, parameters?: readonly SqlValue[]): Promise<readonly unknown[]>;
  /** The number of rows changed. */
  run(sql: string, parameters?: readonly SqlValue[]): Promise<number>;
}

/** The ledger's database: one small adapter a product. */
export interface Database extends Queries {
  /**
   * Runs `work` as one transaction that no other statement mixes with; durable when the promise resolves,
   * without a trace when it rejects.
   */
  transaction<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
