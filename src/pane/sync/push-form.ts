import type { RawRow } from '../../forms/cell';
import { sequenceColumn, type Form } from '../../forms/form';
import type { SheetReference } from '../../hosts/host';
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

/**
 * Sends under the key of the attempt. The key is given up once the gateway has answered for good: only what may
 * yet have arrived is sent again under it.
 */
export async function sendPush(surroundings: SyncSurroundings, request: PushRequest): Promise<Receipt> {
  const { gateway, attempts, form, unit } = surroundings;
  const key = attempts.keyFor(form.id, unit, request);
  try {
    const receipt = await gateway.push(form.id, unit, key, request);
    attempts.settled(form.id, unit);
    return receipt;
  } catch (error) {
    if (error instanceof GatewayError && !error.passing && !error.sessionEnded)
      attempts.settled(form.id, unit);
    throw error;
  }
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
