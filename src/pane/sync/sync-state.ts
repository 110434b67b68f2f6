import type { SheetReference } from '../../hosts/host';
import type { Receipt, WireIssue } from '../../protocol/wire';
import type { OpenConflict } from '../settle/open-conflict';
import type { SettleTrouble } from '../settle/settle-trouble';
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
      /** What keeps it from the shared workbook, in the gateway's words. */
      readonly waitsFor?: string | null;
    }
  | { readonly kind: 'pulled'; readonly version: number; readonly rows: number }
  /** Somebody reported the same cells or rows otherwise: a person has to settle it. */
  | {
      readonly kind: 'conflict';
      readonly conflict: OpenConflict;
      readonly from: SentFrom;
      /** What is being done with what was settled; null while it is being settled. */
      readonly step: 'sending' | 'writing' | null;
      /** Why it was not accepted the last time. */
      readonly trouble: SettleTrouble | null;
    }
  /** The gateway found errors; rows count as they were sent. */
  | { readonly kind: 'refused'; readonly issues: readonly WireIssue[]; readonly sent: SentForm }
  /** Goes on by itself once somebody has signed in. */
  | { readonly kind: 'needs-sign-in'; readonly task: SyncTask }
  | { readonly kind: 'failed'; readonly error: unknown; readonly task: SyncTask };

/** What was sent, as far as the sheet is concerned. */
export interface SentFrom {
  /** Null for a zero report without a sheet. */
  readonly sheet: SheetReference | null;
  /** Of the rows that stood on the sheet then; null where no table did. */
  readonly fingerprint: string | null;
  readonly zeroReport: boolean;
  /** The push that waited and was refused, where this is one. */
  readonly waited?: string;
}

export type SyncTask = 'push' | 'zero-report' | 'pull';
export type SyncStep = 'reading' | 'sending' | 'fetching' | 'writing';

export const idle: SyncState = { kind: 'idle' };
