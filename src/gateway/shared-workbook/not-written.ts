import type { StoreWriteResult } from './store';

/** The store is there but did not take the content. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
  constructor(readonly result: Exclude<StoreWriteResult, { kind: 'written' }>) {
    super(result.kind);
  }
}
