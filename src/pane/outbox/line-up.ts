import type { Receipt } from '../../protocol/wire';
import type { OutboxEntry } from './outbox-entry';

/** A push on its way out. */
export interface NewPush extends Pick<
  OutboxEntry,
  'key' | 'campaign' | 'form' | 'unit' | 'request' | 'fingerprint' | 'onSheet'
> {
  /** The push that the sheet has sent before and that waits, or was refused; null where none does. */
  readonly before: string | null;
}

interface Lined {
  readonly entry: OutboxEntry;
  /** What it takes the place of. */
  readonly replaced: string | null;
}

/**
 * Where a push goes among those that wait. The same push again is the one that waits. It takes the place of the one
 * that its sheet sent before, where the gateway certainly has not got that; else it follows it.
 * @param tried - whether it may have arrived
 */
export function lineUp(
  { before, ...push }: NewPush,
  entries: readonly OutboxEntry[],
  { tried, person, now }: { readonly tried: boolean; readonly person: string | null; readonly now: Date },
): Lined {
  const own = entries.filter(({ unit, form }) => unit === push.unit && form === push.form);
  const same = own.find(({ request }) => JSON.stringify(request) === JSON.stringify(push.request));
  if (same !== undefined)
    return { entry: { ...same, tried: same.tried || tried, refused: null }, replaced: null };
  const held = own.find(({ key }) => key === before);
  const isReplaced = held !== undefined && (!held.tried || held.refused !== null);
  const entry: OutboxEntry = {
    ...push,
    ...{ tried, person, refused: null, keptAt: timeAfter(entries, now) },
    follows: (isReplaced ? held.follows : held?.key) ?? null,
  };
  return { entry, replaced: isReplaced ? held.key : null };
}

/**
 * A push once the one before it of the same sheet has arrived: based on that version, which holds all that the sheet
 * held then. Where others' rows were merged into that, these are not on the sheet, and it stays based on what it was.
 */
export function afterArrival(later: OutboxEntry, before: OutboxEntry, receipt: Receipt): OutboxEntry {
  const isBased =
    before.onSheet && !later.tried && !receipt.merged && later.request.base === before.request.base;
  const base = isBased ? receipt.version : later.request.base;
  return { ...later, follows: null, request: { ...later.request, base } };
}

/** ISO 8601, later than all: entries go out in this order. */
function timeAfter(entries: readonly OutboxEntry[], now: Date): string {
  const last = entries.reduce((latest, { keptAt }) => Math.max(latest, Date.parse(keptAt) || 0), 0);
  return new Date(Math.max(now.getTime(), last + 1)).toISOString();
}
