import type { KeyValue } from '../storage/key-value';
import { accountSchema, type Account } from './account';

const key = 'account';

/** The account kept from the last visit; null where there is none, it is unreadable, or its session is over. */
export function readStoredAccount(storage: KeyValue, now: Date): Account | null {
  const text = storage.read(key);
  if (text === null) return null;
  try {
    const account = accountSchema.parse(JSON.parse(text));
    return new Date(account.session.expires) > now ? account : null;
  } catch {
    // Written by another version of the pane: signing in again settles it.
    return null;
  }
}

export function writeStoredAccount(storage: KeyValue, account: Account | null): void {
  storage.write(key, account === null ? null : JSON.stringify(account));
}
