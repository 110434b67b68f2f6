import type { CellContent, CellValue } from '../cells/cell-content';
import { isCellError } from '../cells/cell-content';
import type { CellEvent } from '../cells/cell-event';
import type { CellSheet } from '../cells/cell-sheet';
import type { CellWorkbook } from '../cells/cell-workbook';
import { valueType } from './read-range';

/** The values of a single cell before and after; Excel tells them of no larger range. */
export function changeDetails(
  book: CellWorkbook,
  sheetsBefore: readonly CellSheet[],
  event: CellEvent,
): Readonly<Record<string, unknown>> {
  if (event.kind !== 'edited' || event.change !== 'cells') return {};
  const { row, column, rows, columns } = event.area;
  if (rows * columns !== 1 || !book.sheet(event.sheet)) return {};
  const content = sheetsBefore.find(({ id }) => id === event.sheet)?.cells.get(row)?.[column]?.content;
  const before = contentValue(content);
  const after = book.value(event.sheet, row, column);
  return {
    valueBefore: plain(before),
    valueTypeBefore: valueType(before),
    valueAfter: plain(after),
    valueTypeAfter: valueType(after),
  };
}

/** What a formula was before isn't known any more. */
function contentValue(content: CellContent | undefined): CellValue {
  return content === undefined || 'formula' in content ? null : content.value;
}

function plain(value: CellValue): string | number | boolean {
  return isCellError(value) ? value.error : (value ?? '');
}
