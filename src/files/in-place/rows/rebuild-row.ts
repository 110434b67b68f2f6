import type { RawCell } from '../../../forms/cell';
import { editCell } from '../sheet/edit-cell';
import { cellAt, type SheetCell, type SheetRow } from '../sheet/sheet-row';
import { writeCell } from '../sheet/write-cell';
import { withAttribute } from '../xml/attributes';
import type { TextEdits } from '../xml/text-edits';

/** What a cell is to hold, with the look it has. */
export interface CellChange {
  readonly column: number;
  readonly value: RawCell;
  /** From which a program calculates it. */
  readonly formula?: string;
}

export interface NewCell {
  readonly column: number;
  readonly xml: string;
}

/**
 * Changes some cells of a row, given from left to right; `height` as for {@link rebuildRow}. Where all of them are
 * there already, nothing else of the row is touched.
 */
export function editRow(
  edits: TextEdits,
  text: string,
  row: SheetRow,
  changes: readonly CellChange[],
  height: number,
  prefix: string,
): void {
  if (!changes.every(({ column }) => cellAt(row, column))) {
    const cells = changes.map((change) => ({
      column: change.column,
      xml: written(change, row, cellAt(row, change.column), prefix),
    }));
    edits.replace(row.start, row.end, rebuildRow(text, row, cells, height, prefix));
    return;
  }
  const tag = text.slice(row.start, row.tagEnd);
  if (!tag.includes(` ht="${height}"`)) edits.replace(row.start, row.tagEnd, rowTag(tag, height, false));
  for (const change of changes) {
    const cell = cellAt(row, change.column);
    if (!cell) continue;
    if (change.formula === undefined) editCell(edits, cell, row.number, change.value, prefix);
    else edits.replace(cell.start, cell.end, written(change, row, cell, prefix));
  }
}

function written(change: CellChange, { number }: SheetRow, cell: SheetCell | null, prefix: string): string {
  return writeCell({ row: number, style: cell?.style ?? '', ...change }, prefix);
}

/**
 * A row with some cells set, given from left to right; all others keep their bytes. `height` in points is for a
 * row whose height nobody has chosen.
 */
export function rebuildRow(
  text: string,
  row: SheetRow,
  cells: readonly NewCell[],
  height: number,
  prefix: string,
): string {
  const pieces: string[] = [];
  let added = false;
  let next = 0;
  const putBefore = (column: number): void => {
    for (let cell = cells[next]; cell && cell.column < column; cell = cells[next]) {
      pieces.push(cell.xml);
      added = true;
      next += 1;
    }
  };
  for (const cell of row.cells) {
    putBefore(cell.column);
    if (cells[next]?.column === cell.column) {
      pieces.push(cells[next]?.xml ?? '');
      next += 1;
    } else pieces.push(text.slice(cell.start, cell.end));
  }
  putBefore(Infinity);
  const behind = row.cells[row.cells.length - 1]?.end ?? row.tagEnd;
  const tag = rowTag(text.slice(row.start, row.tagEnd), height, added);
  return `${tag}${pieces.join('')}${text.slice(behind, row.contentEnd)}</${prefix}row>`;
}

/** `spans` is a hint that would be wrong with other cells; a chosen height stays. */
function rowTag(tag: string, height: number, added: boolean): string {
  const open = tag.replace(/\s*\/>$/, '>');
  const spanless = added ? withAttribute(open, 'spans', null) : open;
  return /\scustomHeight\s*=\s*["'](1|true)/.test(spanless)
    ? spanless
    : withAttribute(spanless, 'ht', String(height));
}
