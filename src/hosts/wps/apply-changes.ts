import type { Area } from '../../sheets/layout';
import type { SheetChange } from '../../sheets/sheet-change';
import { senselessIn } from '../../sheets/senseless-change';
import { HostError } from '../host-error';
import { keepContents } from './kept-contents';
import type { OwnWrites } from './own-writes';
import { allOrNothing, type Steps } from './put-back';
import { keepStyles, styleBlock } from './styles';
import type { WpsWorksheet } from './wps-application';
import { rangeOf } from './wps-session';
import { writeValues } from './write-values';

/** Carries out changes in their order; all is checked before the first, and put back where one fails all the same. */
export function applyChanges(
  { id, sheet }: { readonly id: string; readonly sheet: WpsWorksheet },
  changes: readonly SheetChange[],
  writes: OwnWrites,
): void {
  for (const change of changes) {
    const senseless = senselessIn(change);
    if (senseless !== null) throw new HostError('host.failed', senseless);
    requireAllowed(sheet, change);
  }
  writes.during(() => {
    allOrNothing((steps) => {
      for (const change of changes) applyChange(sheet, change, steps);
    });
  });
  for (const change of changes)
    if (change.kind === 'insert-rows') writes.noteInsertedRows(id, change.row, change.count);
  changes.forEach((change, at) => {
    if (change.kind === 'write' && blockOf(change).columns > 0)
      writes.noteBlock(id, movedBy(blockOf(change), changes.slice(at + 1)));
  });
}

/** Where a block stands once the changes after it are carried out. */
function movedBy(area: Area, changes: readonly SheetChange[]): Area {
  return changes.reduce((block, change) => {
    if (change.kind !== 'insert-rows' || change.row >= block.row + block.rows) return block;
    return change.row <= block.row
      ? { ...block, row: block.row + change.count }
      : { ...block, rows: block.rows + change.count };
  }, area);
}

function applyChange(sheet: WpsWorksheet, change: SheetChange, steps: Steps): void {
  switch (change.kind) {
    case 'write': {
      const area = blockOf(change);
      if (area.columns === 0) return;
      steps.take(keepContents(sheet, area), () => {
        writeValues(sheet, area, change.values);
      });
      return;
    }
    case 'style':
      steps.take(keepStyles(sheet, change.area), () => {
        styleBlock(sheet, change.area, change.style);
      });
      return;
    case 'insert-rows': {
      const rows = `${String(change.row + 1)}:${String(change.row + change.count)}`;
      // Whole rows take over the formats and dropdowns of the row above.
      sheet.Range(rows).Insert();
      steps.take(
        () => {
          sheet.Range(rows).Delete();
        },
        () => undefined,
      );
    }
  }
}

function blockOf({ at, values }: Extract<SheetChange, { kind: 'write' }>): Area {
  return { ...at, rows: values.length, columns: values[0]?.length ?? 0 };
}

/** @throws {HostError} where the sheet is protected against the change. */
function requireAllowed(sheet: WpsWorksheet, change: SheetChange): void {
  if (sheet.ProtectContents !== true) return;
  const { AllowInsertingRows, AllowFormattingCells } = sheet.Protection ?? {};
  const allowed =
    change.kind === 'insert-rows'
      ? AllowInsertingRows === true
      : change.kind === 'style'
        ? AllowFormattingCells === true
        : blockOf(change).columns === 0 || rangeOf(sheet, blockOf(change)).Locked === false;
  if (!allowed) throw new HostError('host.protected', 'the sheet is protected against one of the changes');
}
