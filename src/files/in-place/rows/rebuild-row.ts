import { cellAt, type SheetRow } from '../sheet/sheet-row';
import { withAttribute } from '../xml/attributes';
import type { TextEdits } from '../xml/text-edits';

export interface NewCell {
  readonly column: number;
  readonly xml: string;
}

/**
 * Sets some cells of a row, given from left to right; `height` as for {@link rebuildRow}. Where all of them are there
 * already, nothing else of the row is touched.
 */
export function editRow(
  edits: TextEdits,
  text: string,
  row: SheetRow,
  cells: readonly NewCell[],
  height: number,
  prefix: string,
): void {
  const before = cells.map(({ column }) => cellAt(row, column));
  if (before.includes(null)) {
    edits.replace(row.start, row.end, rebuildRow(text, row, cells, height, prefix));
    return;
  }
  const tag = text.slice(row.start, row.tagEnd);
  if (!tag.includes(` ht="${height}"`)) edits.replace(row.start, row.tagEnd, rowTag(tag, height, false));
  cells.forEach(({ xml }, index) => {
    const cell = before[index];
    if (cell) edits.replace(cell.start, cell.end, xml);
  });
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
