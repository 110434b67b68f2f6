import type { WireIssue } from '../../protocol/wire';
import type { WaivedRows } from './open-conflict';
import type { SettledForm } from './settled-form';

/** Why what was settled has not been accepted. The choices stay. */
export type SettleTrouble =
  | { readonly kind: 'failed'; readonly error: unknown; readonly settled: SettledForm }
  /** Errors in `rows`, which are those that were settled, or these merged once more. */
  | ({ readonly kind: 'refused'; readonly issues: readonly WireIssue[] } & WaivedRows);
