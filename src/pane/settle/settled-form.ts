import { textOf, type RawCell, type RawRow } from '../../forms/cell';
import { sequenceColumn, type Form } from '../../forms/form';
import type { WireConflict } from '../../protocol/conflict';
import type { Waiver } from '../../protocol/wire';
import type { Choice } from './choice';
import type { OpenConflict, WaivedRows } from './open-conflict';

/** A form as it is reported once its conflicts are settled. */
export interface SettledForm extends WaivedRows {
  readonly zeroReport: boolean;
}

type CellConflict = Extract<WireConflict, { kind: 'cell' }>;

/** True where there is nothing more to choose: a zero report has no rows to be settled. */
export function isSettled({ conflicts }: OpenConflict, choices: readonly (Choice | undefined)[]): boolean {
  return choosesZeroReport(conflicts, choices) || conflicts.every((_, index) => choices[index] !== undefined);
}

/** Whether the choice is a zero report. */
export function choosesZeroReport(
  conflicts: readonly WireConflict[],
  choices: readonly (Choice | undefined)[],
): boolean {
  return conflicts.some((conflict, index) => {
    const choice = choices[index];
    return conflict.kind === 'zero-report' && choice !== undefined && conflict[choice] === true;
  });
}

/**
 * The merged rows with the choices made in them, 序号 in order: each cell and row in conflict as the side chosen has
 * it, all else as it was merged. Waivers go where their rows go, as long as their cell holds what they speak of;
 * those of the side chosen come with its cell. Where no choice is made yet, what was merged stays.
 */
export function settledForm(
  { merged, conflicts, mine, theirs }: OpenConflict,
  form: Form,
  choices: readonly (Choice | undefined)[],
): SettledForm {
  if (choosesZeroReport(conflicts, choices)) return { rows: [], waivers: [], zeroReport: true };
  const settled: (RawRow | null)[] = [...merged.rows];
  const waivers: Waiver[] = [];
  conflicts.forEach((conflict, index) => {
    const choice = choices[index];
    if (choice === undefined || conflict.kind === 'zero-report') return;
    const at = conflict.mergedRow;
    if (conflict.kind === 'row') settled[at] = conflict[choice];
    else {
      settled[at] = { ...settled[at], [conflict.column]: conflict[choice] };
      const side = choice === 'mine' ? mine : choice === 'theirs' ? theirs : null;
      if (side !== null) waivers.push(...waiversOfCell(side, conflict, conflict[choice]));
    }
  });
  waivers.push(...merged.waivers.filter((waiver) => holds(waiver, merged.rows, settled)));
  const places = new Map<number, number>();
  settled.forEach((row, at) => {
    if (row !== null) places.set(at, places.size);
  });
  const moved = waivers.flatMap((waiver): readonly Waiver[] => {
    if (waiver.row === null) return [waiver];
    const row = places.get(waiver.row);
    return row === undefined ? [] : [{ ...waiver, row }];
  });
  return {
    rows: numbered(
      settled.filter((row) => row !== null),
      form,
    ),
    waivers: [...new Map(moved.map((waiver) => [placeOf(waiver), waiver])).values()],
    zeroReport: false,
  };
}

/** A side's waivers of a text in a column; they speak of every cell that holds it. */
function waiversOfCell(side: WaivedRows, { column, mergedRow }: CellConflict, cell: RawCell): Waiver[] {
  const text = textOf(cell);
  return side.waivers
    .filter((waiver) => waiver.row !== null && waiver.column === column)
    .filter((waiver) => textOf(side.rows[waiver.row ?? -1]?.[column]) === text)
    .map((waiver) => ({ ...waiver, row: mergedRow }));
}

function holds(
  { row, column }: Waiver,
  merged: readonly RawRow[],
  settled: readonly (RawRow | null)[],
): boolean {
  if (row === null) return true;
  const [before, now] = [merged[row], settled[row]];
  if (!before || !now) return false;
  const columns = column === null ? Object.keys({ ...before, ...now }) : [column];
  return columns.every((id) => textOf(before[id]) === textOf(now[id]));
}

function placeOf({ code, row, column }: Waiver): string {
  return JSON.stringify([code, row, column]);
}

function numbered(rows: readonly RawRow[], form: Form): readonly RawRow[] {
  const sequence = sequenceColumn(form)?.id;
  return sequence === undefined ? rows : rows.map((row, at) => ({ ...row, [sequence]: at + 1 }));
}
