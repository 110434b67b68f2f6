import type { Form } from '../../forms/form';
import { timelinessOf } from '../../forms/timeliness';
import type { SheetReference } from '../../hosts/host';
import type { WireSubmission } from '../../protocol/wire';
import type { SheetReading } from '../document/sheet-reading';

/** Where a form stands, as a clerk would say it. */
export type FormState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'no-table' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'to-correct'; readonly errors: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'changed' }
  /** Pushed, and waits for the gateway. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reported' | 'zero-report'; readonly version: number; readonly receivedAt: string }
  /** What is on the sheet was reported, and something else since. */
  | { readonly kind: 'returned' | 'older'; readonly version: number };

export interface FormStanding {
  readonly sheet: SheetReference | null;
  readonly reading: SheetReading | null;
  /** Errors without a waiver. */
  readonly errors: number;
  /** The newest version on the gateway, as far as it is known. */
  readonly reported: WireSubmission | null;
}

/** What is unsent counts before what was reported: it is what there is to do. */
export function formStateOf({ sheet, reading, errors, reported }: FormStanding): FormState {
  if (sheet === null) return reportedState(reported) ?? { kind: 'blank' };
  if (reading === null) return { kind: 'reading' };
  if (reading.kind === 'no-table') return { kind: 'no-table' };
  if (reading.fingerprint === sheet.binding?.fingerprint && reported !== null) {
    const { version } = sheet.binding;
    return version !== null && version < reported.version && reported.status !== 'returned'
      ? { kind: 'older', version }
      : (reportedState(reported) ?? { kind: 'ready' });
  }
  if (reading.rows.length === 0)
    return (sheet.binding?.version ?? null) === null
      ? (reportedState(reported) ?? { kind: 'blank' })
      : { kind: 'changed' };
  if (errors > 0) return { kind: 'to-correct', errors };
  return reported === null ? { kind: 'ready' } : { kind: 'changed' };
}

function reportedState(reported: WireSubmission | null): FormState | null {
  if (reported === null) return null;
  const { version, receivedAt } = reported;
  if (reported.status === 'returned') return { kind: 'returned', version };
  return { kind: reported.zeroReport ? 'zero-report' : 'reported', version, receivedAt };
}

/** How much time is left, or how late it is. */
export type DeadlineState =
  | { readonly kind: 'day'; readonly past: boolean }
  | { readonly kind: 'today' }
  | { readonly kind: 'left' | 'late'; readonly days: number };

/** Days are counted while they help to decide: a week before, two months after; else the day itself is said. */
export function deadlineStateOf(form: Form, reported: boolean, now: Date): DeadlineState {
  const { daysLeft, daysLate } = timelinessOf(form.deadline, null, now);
  if (reported || daysLeft > 7 || daysLate > 60) return { kind: 'day', past: daysLate > 0 };
  if (daysLate > 0) return { kind: 'late', days: daysLate };
  return daysLeft === 0 ? { kind: 'today' } : { kind: 'left', days: daysLeft };
}
