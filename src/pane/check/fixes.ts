import { textOf } from '../../forms/cell';
import type { CellPatch, Issue } from '../../forms/issue';
import type { DocumentWatcher } from '../document/document-watcher';
import type { TableReading } from '../document/sheet-reading';
import { patchesToChanges } from '../../sheets/patches-to-changes';

/** Issues that one fix settles, so that they can be fixed in bulk. */
export function fixable(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => issue.fixes.length === 1);
}

/** The patches of the issues' fixes; where two want the same cell the first has it, the other comes up again. */
export function patchesOf(issues: readonly Issue[]): readonly CellPatch[] {
  const taken = new Set<string>();
  return fixable(issues).flatMap((issue) => {
    const patches = issue.fixes[0]?.patches ?? [];
    const cells = patches.map((patch) => `${String(patch.row)}|${patch.column}`);
    if (cells.some((cell) => taken.has(cell))) return [];
    for (const cell of cells) taken.add(cell);
    return patches;
  });
}

/**
 * Writes patches as one undo. Those whose cell no longer holds what the fix was offered for are left out.
 * @returns those that were written
 * @throws {HostError}
 */
export async function applyPatches(
  watcher: DocumentWatcher,
  sheet: string,
  patches: readonly CellPatch[],
): Promise<readonly CellPatch[]> {
  const reading = await watcher.settle(sheet);
  if (reading.kind === 'no-table') return [];
  const valid = patches.filter((patch) => stillHolds(reading, patch));
  if (valid.length === 0) return [];
  await watcher.apply(sheet, patchesToChanges(valid, reading.table, reading.sheetRows));
  return valid;
}

function stillHolds(reading: TableReading, patch: CellPatch): boolean {
  const row = reading.rows[patch.row];
  return row !== undefined && textOf(row[patch.column]) === textOf(patch.before);
}
