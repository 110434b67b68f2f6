import { enteredValue } from '../../sheets/entered-value';
import type { Area } from '../../sheets/layout';
import type { SheetChange } from '../../sheets/sheet-change';
import { senselessIn } from '../../sheets/senseless-change';
import { HostError } from '../host-error';
import { formatNumbers } from './draw-layout';
import { rangeOf } from './range-of';
import { styleRange } from './style-range';
import { WriteBatch } from './write-batch';
import { writeBlock } from './write-block';

/** Bytes that one instruction takes, at most. */
const instruction = 2_000;

/** @throws {HostError} where a change makes no sense on any sheet. */
export function requireSense(changes: readonly SheetChange[]): void {
  for (const change of changes) {
    const senseless = senselessIn(change);
    if (senseless !== null) throw new HostError('host.failed', senseless);
  }
}

/**
 * Carries out changes in their order. Excel takes nothing back of a request that it refuses halfway, so where one
 * refusal could leave half of a batch behind it is asked first whether the sheet lets all of it happen. A single
 * write is taken or refused as a whole.
 */
export async function applyChanges(
  context: Excel.RequestContext,
  id: string,
  changes: readonly SheetChange[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  const [only, ...others] = changes;
  if (others.length > 0 || only?.kind !== 'write') await requireAllowed(context, sheet, changes);
  const batch = new WriteBatch(context);
  for (const change of changes) await applyChange(batch, sheet, change);
  await batch.send();
}

async function applyChange(batch: WriteBatch, sheet: Excel.Worksheet, change: SheetChange): Promise<void> {
  switch (change.kind) {
    case 'write': {
      const columns = change.values[0]?.length ?? 0;
      if (columns === 0) return;
      const values = change.values.map((row) => row.map(enteredValue));
      const area = { ...change.at, rows: values.length, columns };
      return writeBlock(batch, area, values, (piece, rows) => {
        rangeOf(sheet, piece).values = rows;
      });
    }
    case 'style': {
      const { area, style } = change;
      await batch.add(instruction, () => {
        styleRange(rangeOf(sheet, area), style, area);
      });
      return formatNumbers(batch, sheet, area, style.numberFormat ?? 'General');
    }
    case 'insert-rows':
      return batch.add(instruction, () => {
        // Whole rows take over the formats, dropdowns and heights of the row above.
        sheet.getRange(`${String(change.row + 1)}:${String(change.row + change.count)}`).insert('Down');
      });
  }
}

/** @throws {HostError} where the sheet is protected against one of the changes. */
async function requireAllowed(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  changes: readonly SheetChange[],
): Promise<void> {
  const { protection } = sheet;
  protection.load('protected,options');
  const locked = changes.flatMap((change) => {
    if (change.kind !== 'write' || (change.values[0]?.length ?? 0) === 0) return [];
    const area: Area = { ...change.at, rows: change.values.length, columns: change.values[0]?.length ?? 0 };
    const cells = rangeOf(sheet, area).format.protection;
    cells.load('locked');
    return [cells];
  });
  await context.sync();
  if (!protection.protected) return;
  const { allowInsertRows, allowFormatCells } = protection.options;
  const refused = changes.some(
    ({ kind }) =>
      (kind === 'insert-rows' && allowInsertRows !== true) || (kind === 'style' && allowFormatCells !== true),
  );
  // Null where some of the cells are locked.
  if (refused || locked.some((cells) => (cells.locked as boolean | null) !== false))
    throw new HostError('host.protected', 'the sheet is protected against one of the changes');
}
