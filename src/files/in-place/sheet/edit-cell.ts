import type { RawCell } from '../../../forms/cell';
import { cellName } from '../../../sheets/a1';
import { cellText } from '../../cell-text';
import type { TextEdits } from '../xml/text-edits';
import { encodeXml } from '../xml/xml-characters';
import type { SheetCell } from './sheet-row';
import { needsSpace, writeCell } from './write-cell';

/**
 * Sets what a cell holds that is there already; `row` from 0. Of one that is written as nearly all are, only the value
 * itself is replaced where it stays a number or a text, and only added where there was none.
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
  const { plain, type, valueStart, inlineStart, column, style } = cell;
  const empty = plain && valueStart < 0;
  if (plain && typeof value === 'number' && Number.isFinite(value) && (type === '' || type === 'n')) {
    if (!empty) edits.replace(valueStart, cell.valueEnd, String(value));
    else edits.replace(cell.end - 2, cell.end, `><v>${value}</v></c>`);
    return;
  }
  if (typeof value === 'string' && value !== '' && (empty ? type === '' : plain && inlineStart >= 0)) {
    const text = encodeXml(cellText(value, cellName({ row, column })));
    if (!needsSpace(text)) {
      if (!empty) edits.replace(valueStart, cell.valueEnd, text);
      else edits.replace(cell.end - 2, cell.end, ` t="inlineStr"><is><t>${text}</t></is></c>`);
      return;
    }
  }
  edits.replace(cell.start, cell.end, writeCell({ row, column, style, value }, prefix));
}
