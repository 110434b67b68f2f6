import type { WireConflict } from '../../protocol/conflict';
import type { Receipt, WireIssue } from '../../protocol/wire';
import type { SentForm } from './refused-findings';

/** What a form's card shows of sending and fetching; one thing at a time, until the next action. */
export type SyncState =
  | { readonly kind: 'idle' }
  /** Asks before it goes on: `count` warnings; or rows that would not be sent, or be replaced. */
  | { readonly kind: 'confirm'; readonly task: SyncTask; readonly count: number }
  | { readonly kind: 'working'; readonly step: SyncStep; readonly rows: number }
  /** `afterwards` is what then failed in the sheet (writing 序号, say), null where all went well. */
  | {
      readonly kind: 'pushed';
      readonly receipt: Receipt;
      readonly zeroReport: boolean;
      readonly afterwards: unknown;
    }
  | { readonly kind: 'pulled'; readonly version: number; readonly rows: number }
  /** Somebody reported the same cells or rows otherwise; `version` is the newest. */
  | {
      readonly kind: 'conflict';
      readonly version: number | null;
      readonly conflicts: readonly WireConflict[];
    }
  /** The gateway found errors; rows count as they were sent. */
  | { readonly kind: 'refused'; readonly issues: readonly WireIssue[]; readonly sent: SentForm }
  /** Goes on by itself once somebody has signed in. */
  | { readonly kind: 'needs-sign-in'; readonly task: SyncTask }
  | { readonly kind: 'failed'; readonly error: unknown; readonly task: SyncTask };

export type SyncTask = 'push' | 'zero-report' | 'pull';
export type SyncStep = 'reading' | 'sending' | 'fetching' | 'writing';

export const idle: SyncState = { kind: 'idle' };
