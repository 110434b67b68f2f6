import type { ICellData, ICommandInfo, IRange, Nullable } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
} from '@univerjs/preset-sheets-core';
import type { SheetEdit } from '../host';
import { areaOf } from './grid-units';

const restructuring: ReadonlySet<string> = new Set([
  InsertRowMutation.id,
  RemoveRowMutation.id,
  InsertColMutation.id,
  RemoveColMutation.id,
  MoveRowsMutation.id,
  MoveColsMutation.id,
  ReorderRangeMutation.id,
]);

/** The edits a mutation means for the sheets it touches; none for one that changes no value. */
export function editsOf(command: Readonly<ICommandInfo>): readonly SheetEdit[] {
  if (restructuring.has(command.id)) {
    const { subUnitId } = command.params as { readonly subUnitId: string };
    return [{ sheet: subUnitId, area: null }];
  }
  if (command.id === MoveRangeMutation.id) {
    const { from, to } = command.params as IMoveRangeMutationParams;
    return [...new Set([from.subUnitId, to.subUnitId])].map((sheet) => ({ sheet, area: null }));
  }
  if (command.id === SetRangeValuesMutation.id) {
    const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
    const range = rangeOfValues(cellValue);
    if (range === 'nothing') return [];
    return [{ sheet: subUnitId, area: range && areaOf(range) }];
  }
  return [];
}

/** The block round all cells whose value a mutation sets; null for the whole sheet. A style alone is no edit. */
function rangeOfValues(cells: ISetRangeValuesMutationParams['cellValue']): IRange | null | 'nothing' {
  if (!cells) return null;
  const range = { startRow: Infinity, endRow: -1, startColumn: Infinity, endColumn: -1 };
  for (const [rowKey, rowCells] of Object.entries(cells)) {
    const row = Number(rowKey);
    for (const [columnKey, cell] of Object.entries((rowCells ?? {}) as Record<string, Nullable<ICellData>>)) {
      if (cell && Object.keys(cell).every((key) => key === 's')) continue;
      const column = Number(columnKey);
      range.startRow = Math.min(range.startRow, row);
      range.endRow = Math.max(range.endRow, row);
      range.startColumn = Math.min(range.startColumn, column);
      range.endColumn = Math.max(range.endColumn, column);
    }
  }
  return range.endRow < 0 ? 'nothing' : range;
}
