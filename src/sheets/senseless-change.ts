import type { SheetChange } from './sheet-change';

/** Characters that a cell holds in every program. */
const longestText = 32_767;

/** Why a change can't be carried out on any sheet; null where it can. Asked before the first of a batch is. */
export function senselessIn(change: SheetChange): string | null {
  const numbers =
    change.kind === 'write'
      ? [change.at.row, change.at.column]
      : change.kind === 'style'
        ? [change.area.row, change.area.column, change.area.rows - 1, change.area.columns - 1]
        : [change.row, change.count - 1];
  if (!numbers.every((number) => Number.isInteger(number) && number >= 0))
    return `a change lies outside the sheet: ${JSON.stringify(numbers)}`;
  if (change.kind !== 'write') return null;
  if (change.values.some((row) => row.length !== change.values[0]?.length))
    return 'the rows of a write are not of one length';
  if (change.values.some((row) => row.some((cell) => typeof cell === 'string' && cell.length > longestText)))
    return 'a text is longer than a cell holds';
  return null;
}
