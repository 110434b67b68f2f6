import type { RawCell } from '../../../forms/cell';
import { cellName } from '../../../sheets/a1';
import { cellText } from '../../cell-text';
import type { TextEdits } from '../xml/text-edits';
import { encodeXml } from '../xml/xml-characters';
import type { SheetCell } from './sheet-row';
import { needsSpace, writeCell } from './write-cell';

/**
 * Sets what a cell holds that is there already; `row` from 0. Of one that is written as nearly all are, and stays a
 * number or a text, only the value itself is replaced.
 *
 * @throws CellTextTooLongError
 */
export function editCell(
  edits: TextEdits,
  cell: SheetCell,
  row: number,
  value: RawCell,
  prefix: string,
): void {
  const inner = innerText(cell, row, value);
  if (inner === null) {
    const { column, style } = cell;
    edits.replace(cell.start, cell.end, writeCell({ row, column, style, value }, prefix));
  } else edits.replace(cell.valueStart, cell.valueEnd, inner);
}

/** What is to stand between the tags that are there; null where others are needed. */
function innerText({ plain, type, valueStart, inlineStart, column }: SheetCell, row: number, value: RawCell) {
  if (!plain || valueStart < 0) return null;
  if (typeof value === 'number')
    return Number.isFinite(value) && (type === '' || type === 'n') ? String(value) : null;
  if (typeof value !== 'string' || value === '' || inlineStart < 0) return null;
  const text = encodeXml(cellText(value, cellName({ row, column })));
  return needsSpace(text) ? null : text;
}
