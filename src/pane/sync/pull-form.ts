import type { SheetReference } from '../../hosts/host';
import type { WireSubmission } from '../../protocol/wire';
import { formLayout } from '../../sheets/form-layout';
import { rowsToChanges } from '../../sheets/rows-to-changes';
import type { SheetReading } from '../document/sheet-reading';
import type { SyncSurroundings } from './sync-surroundings';

/** Rows on the sheet that the gateway has not got; 0 where pulling takes nothing away. */
export function unsentRows(sheet: SheetReference, reading: SheetReading): number {
  if (reading.kind === 'no-table' || reading.fingerprint === sheet.binding?.fingerprint) return 0;
  return reading.rows.length;
}

/**
 * Puts a submission's rows on the form's sheet as one undo, or on a new sheet where there is none with a table.
 * @throws {HostError}
 */
export async function placeSubmission(
  { campaign, form, unit, watcher, language, waivers }: SyncSurroundings,
  submission: WireSubmission,
  target: { readonly sheet: SheetReference; readonly reading: SheetReading } | null,
): Promise<void> {
  const { rows, version } = submission;
  const binding = { campaign: campaign.id, form: form.id, unit, version: null, fingerprint: null };
  let sheet: string;
  if (target?.reading.kind === 'table') {
    sheet = target.sheet.id;
    await watcher.apply(sheet, rowsToChanges({ form, table: target.reading.table, rows }));
  } else {
    const layout = formLayout({ campaign, form, unit, language: language(), rows });
    sheet = (await watcher.insert(layout, binding)).id;
  }
  // Of the rows as the sheet gives them back: a program may keep a text as a number.
  const reading = await watcher.settle(sheet);
  if (reading.kind !== 'table') return;
  waivers.adopt(submission.waivers, reading.rows);
  await watcher.bind(sheet, { ...binding, version, fingerprint: reading.fingerprint });
}
