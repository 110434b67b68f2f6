import type { Issue } from '../../forms/issue';
import type { SheetReference } from '../../hosts/host';
import type { WireSubmission } from '../../protocol/wire';
import { fixable } from '../check/fixes';
import { countIssues, listedIssues, type IssueCounts } from '../check/listed-issues';
import type { SheetReading } from '../document/sheet-reading';
import type { OutboxEntry } from '../outbox/outbox-entry';
import { formStateOf, type FormState } from '../fill/form-state';

/** What a form's card is drawn from. */
export interface CardFacts {
  readonly sheet: SheetReference | null;
  readonly reading: SheetReading | null;
  readonly reported: WireSubmission | null;
  /** What was pushed last and waits for the gateway. */
  readonly waiting: Pick<OutboxEntry, 'fingerprint' | 'onSheet'> | null;
  /** The errors among these issues that have no waiver. */
  readonly blocking: (issues: readonly Issue[]) => readonly Issue[];
}

/** Why a push is not possible now. */
export type PushObstacle = 'reading' | 'no-table' | 'empty' | 'errors' | 'same' | 'waiting';

/** The one thing to do next. */
export type NextStep = 'insert' | 'fetch' | 'fix' | 'push' | 'none';

export interface CardView {
  readonly state: FormState;
  readonly issues: readonly Issue[];
  readonly counts: IssueCounts;
  /** Errors that are neither corrected nor waived. */
  readonly blockingCount: number;
  /** Issues that can be fixed in bulk. */
  readonly repairs: readonly Issue[];
  readonly obstacle: PushObstacle | null;
  readonly next: NextStep;
}

export function cardViewOf({ sheet, reading, reported, waiting, blocking }: CardFacts): CardView {
  const issues = reading === null ? [] : listedIssues(reading);
  const open = blocking(issues);
  const repairs = fixable(issues);
  const isWaiting =
    waiting !== null &&
    (sheet === null ||
      (reading?.kind === 'table' && waiting.onSheet && waiting.fingerprint === reading.fingerprint));
  const state = isWaiting
    ? ({ kind: 'waiting' } as const)
    : formStateOf({ sheet, reading, errors: open.length, reported });
  const obstacle = isWaiting ? 'waiting' : obstacleOf(sheet, reading, open.length);
  const next =
    sheet === null
      ? stepWithoutSheet(reported, isWaiting)
      : obstacle === null
        ? 'push'
        : obstacle === 'errors' && repairs.length > 0
          ? 'fix'
          : 'none';
  return {
    state,
    issues,
    counts: countIssues(issues, open.length),
    blockingCount: open.length,
    repairs,
    obstacle,
    next,
  };
}

function stepWithoutSheet(reported: WireSubmission | null, isWaiting: boolean): NextStep {
  if (isWaiting) return 'none';
  if (reported === null) return 'insert';
  return reported.zeroReport ? 'none' : 'fetch';
}

function obstacleOf(
  sheet: SheetReference | null,
  reading: SheetReading | null,
  errors: number,
): PushObstacle | null {
  if (reading === null) return 'reading';
  if (reading.kind === 'no-table') return 'no-table';
  if (reading.rows.length === 0) return 'empty';
  if (errors > 0) return 'errors';
  return reading.fingerprint === sheet?.binding?.fingerprint ? 'same' : null;
}
