import { refusal, type Refusal } from '../findings/refusal';
import { GatewayError } from '../gateway-client/gateway-error';
import type { WaivedRows } from './open-conflict';
import type { SettledForm } from './settled-form';

/** Why what was settled has not been accepted. The choices stay. */
export type SettleTrouble =
  | { readonly kind: 'failed'; readonly error: unknown; readonly settled: SettledForm }
  /** Errors in `rows`, which are those that were settled, or these merged once more. */
  | (Refusal & WaivedRows & { readonly kind: 'refused' });

/** What a report of settled rows failed with. */
export function troubleOf(error: unknown, settled: SettledForm): SettleTrouble {
  const refused = error instanceof GatewayError ? refusal(error, settled.rows) : null;
  return refused === null
    ? { kind: 'failed', error, settled }
    : { kind: 'refused', ...refused, waivers: settled.waivers };
}
