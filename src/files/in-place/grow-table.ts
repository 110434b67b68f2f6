import { areaName } from '../../sheets/a1';
import type { ManagedTableFound } from './find-managed-table';
import { contentTypes } from './package/content-types';
import type { WorkbookPackage } from './package/workbook-package';
import { overlap, parseCellArea, toArea, type CellArea } from './sheet/cell-area';
import { WorkbookProblem } from './workbook-problem';
import { attributeOf, withAttribute } from './xml/attributes';
import { findElements } from './xml/find-elements';
import { TextEdits } from './xml/text-edits';

/**
 * Lets a table end at another row, from 0.
 *
 * @throws WorkbookProblem where rows can't safely be added to it.
 */
export function growTable(
  parts: WorkbookPackage,
  { sheet, table }: ManagedTableFound,
  lastRow: number,
  rowsEnd: number,
): void {
  const where = `${sheet.name}!${table.name}`;
  if (table.totalsRow)
    throw new WorkbookProblem('workbook.totals-row', where, 'The table has a totals row and can’t grow.');
  if (hasSlicer(parts, table.id))
    throw new WorkbookProblem('workbook.slicer', where, 'The table has a slicer and can’t grow.');
  const added: CellArea = { ...table.area, top: table.lastRow + 1, bottom: lastRow };
  const rest = parts.text(sheet.path).slice(rowsEnd);
  for (const [, merged = ''] of rest.matchAll(/<(?:[\w.-]+:)?mergeCell\s[^>]*?ref="([^"]*)"/g)) {
    const area = parseCellArea(merged);
    if (area && overlap(area, added))
      throw new WorkbookProblem(
        'workbook.merged-cells',
        `${sheet.name}!${merged}`,
        'Cells under the table are merged.',
      );
  }

  const text = parts.text(table.path);
  const edits = new TextEdits(text);
  const was = areaName(toArea(table.area));
  const is = areaName(toArea({ ...table.area, bottom: lastRow }));
  for (const { name, tag, start, tagEnd } of findElements(text, table.path, 'table', 'autoFilter'))
    if (attributeOf(tag, 'ref')?.replaceAll('$', '') === was || name === 'table')
      edits.replace(start, tagEnd, withAttribute(tag, 'ref', is));
  parts.setText(table.path, edits.apply());
}

function hasSlicer(parts: WorkbookPackage, table: string): boolean {
  return [...contentTypes(parts)].some(
    ([path, type]) =>
      type.endsWith('.slicerCache+xml') &&
      parts.has(path) &&
      [...parts.text(path).matchAll(/tableSlicerCache\s[^>]*?tableId="([^"]*)"/g)].some(
        ([, id]) => id === table,
      ),
  );
}
