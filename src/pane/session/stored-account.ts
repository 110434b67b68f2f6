import type { KeyValue } from '../storage/key-value';
import { accountSchema, type Account } from './account';

/** Given by webpack, another for each build that differs. */
declare const __webpack_hash__: string | undefined;

const key = 'account';
const build = typeof __webpack_hash__ === 'string' ? __webpack_hash__ : null;

/** An account as it is kept, with the build that has kept it. */
interface StoredAccount extends Account {
  readonly build: string | null;
}

/** The account kept from the last visit; null where there is none, it is unreadable, or its session is over. */
export function readStoredAccount(storage: KeyValue, now: Date): Account | null {
  const text = storage.read(key);
  if (text === null) return null;
  try {
    const account = accountOf(JSON.parse(text));
    return new Date(account.session.expires) > now ? account : null;
  } catch {
    // Written by another version of the pane: signing in again settles it.
    return null;
  }
}

/** What this very build has kept came through the schema; a start need not wait for zod to say so once more. */
function accountOf(stored: unknown): Account {
  if (build !== null && (stored as StoredAccount | null)?.build === build) return stored as StoredAccount;
  return accountSchema.parse(stored);
}

export function writeStoredAccount(storage: KeyValue, account: Account | null): void {
  const stored: StoredAccount | null = account && { ...account, build };
  storage.write(key, stored && JSON.stringify(stored));
}
