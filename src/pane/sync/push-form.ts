import type { RawRow } from '../../forms/cell';
import { sequenceColumn, type Form } from '../../forms/form';
import type { SheetReference } from '../../hosts/host';
import type { Binding } from '../../sheets/binding';
import type { PushRequest, Receipt } from '../../protocol/wire';
import type { TableReading } from '../document/sheet-reading';
import { GatewayError } from '../gateway-client/gateway-error';
import { sequenceChanges } from './sequence-changes';
import type { SyncSurroundings } from './sync-surroundings';

/** A sheet and what was read from it. */
export interface ReadSheet {
  readonly sheet: SheetReference;
  readonly reading: TableReading;
}

/** 序号 is ours: it goes out in order, whatever stands on the sheet. */
function numbered(rows: readonly RawRow[], form: Form): RawRow[] {
  const column = sequenceColumn(form)?.id;
  return column === undefined ? [...rows] : rows.map((row, at) => ({ ...row, [column]: at + 1 }));
}

/** The body of a push of these rows. */
export function pushRequest(
  { campaign, form, waivers }: SyncSurroundings,
  { sheet, reading }: ReadSheet,
  base: number | null,
): PushRequest {
  const reasons = waivers.waiversFor(reading.issues, reading.rows);
  return {
    base,
    rows: numbered(reading.rows, form),
    campaign: sheet.binding?.campaign ?? campaign.id,
    ...(reasons.length === 0 ? {} : { waivers: [...reasons] }),
  };
}

/** What goes out, and the sheet it comes from. */
export interface OutgoingPush {
  readonly request: PushRequest;
  /** Null for a zero report without a sheet. */
  readonly sheet: SheetReference | null;
  /** Of the rows on the sheet. */
  readonly fingerprint: string | null;
  /** Whether they are the rows that go out. */
  readonly onSheet: boolean;
  /** What waited and was refused, where this is made of it. */
  readonly before?: string | null;
}

/**
 * Sends under the key of the attempt, or keeps it in the outbox. The key is given up once the gateway has answered for
 * good: only what may yet have arrived is sent again under it.
 * @returns null where it waits.
 * @throws {GatewayError} where it was refused.
 */
export async function sendPush(
  surroundings: SyncSurroundings,
  { request, sheet, fingerprint, onSheet, before = null }: OutgoingPush,
): Promise<Receipt | null> {
  const { attempts, campaign, form, unit, outbox } = surroundings;
  const key = attempts.keyFor(form.id, unit, request);
  try {
    const result = await outbox.push({
      ...{ key, campaign: request.campaign ?? campaign.id, form: form.id, unit, request },
      ...{ fingerprint, onSheet, before: before ?? bindingOf(surroundings, sheet)?.pending ?? null },
    });
    if (result.kind === 'kept') {
      await keepPending(surroundings, sheet, result.key);
      return null;
    }
    attempts.settled(form.id, unit);
    return result.receipt;
  } catch (error) {
    if (error instanceof GatewayError && !error.passing && !error.sessionEnded)
      attempts.settled(form.id, unit);
    throw error;
  }
}

/** As it is by now. */
function bindingOf({ watcher }: SyncSurroundings, sheet: SheetReference | null): Binding | null {
  return watcher.state.get().sheets.find(({ id }) => id === sheet?.id)?.binding ?? null;
}

/** Marks the sheet as the one whose push waits; a program that refuses that leaves it to the rows to tell. */
async function keepPending(
  surroundings: SyncSurroundings,
  sheet: SheetReference | null,
  pending: string,
): Promise<void> {
  const binding = bindingOf(surroundings, sheet);
  if (sheet === null || binding === null || binding.pending === pending) return;
  await surroundings.watcher.bind(sheet.id, { ...binding, pending }).catch(() => undefined);
}

/**
 * Keeps in the document what the sheet now equals, and writes 序号.
 * @returns what the spreadsheet program refused; null where it refused nothing. The report stands either way.
 */
export async function settlePush(
  { watcher, form, campaign, unit }: SyncSurroundings,
  sheet: SheetReference,
  version: number,
  fingerprint: string,
): Promise<unknown> {
  try {
    await watcher.bind(sheet.id, { campaign: campaign.id, form: form.id, unit, version, fingerprint });
    const reading = await watcher.settle(sheet.id);
    const changes = reading.kind === 'table' ? sequenceChanges(reading, form) : [];
    if (changes.length > 0) await watcher.apply(sheet.id, changes);
    return null;
  } catch (error) {
    return error;
  }
}
