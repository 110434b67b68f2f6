import type { ManagedTableFound } from './find-managed-table';
import { extendAreas } from './formula/extend-areas';
import type { TableGrowth } from './formula/table-growth';
import type { WorkbookPackage } from './package/workbook-package';
import type { WorkbookParts } from './package/workbook-parts';
import { relationshipsOf } from './package/relationships';
import { overlap, parseCellArea } from './sheet/cell-area';
import { attributeOf, withAttribute } from './xml/attributes';
import { findElements, type ElementSpan } from './xml/find-elements';

/** Lets pivot tables over changed tables take their data anew when the workbook is opened. */
export function refreshPivots(
  parts: WorkbookPackage,
  workbook: WorkbookParts,
  changed: readonly ManagedTableFound[],
  growths: readonly TableGrowth[],
): void {
  for (const { kind, target } of relationshipsOf(parts, workbook.path)) {
    if (kind !== 'pivotCacheDefinition' || !parts.has(target)) continue;
    const text = parts.text(target);
    const elements = findElements(text, target, 'pivotCacheDefinition', 'worksheetSource');
    const [definition, source] = elements;
    if (definition?.name !== 'pivotCacheDefinition' || source?.name !== 'worksheetSource') continue;
    if (!changed.some((table) => leansOn(source, table, workbook))) continue;
    const own = growths.filter(({ sheet }) => sheet === attributeOf(source.tag, 'sheet'));
    const area = attributeOf(source.tag, 'ref');
    parts.setText(
      target,
      text.slice(0, definition.start) +
        withAttribute(definition.tag, 'refreshOnLoad', '1') +
        text.slice(definition.tagEnd, source.start) +
        (area === null ? source.tag : withAttribute(source.tag, 'ref', extendAreas(area, own))) +
        text.slice(source.tagEnd),
    );
  }
}

/** By the table's name, by cells of it, or by a name for either. */
function leansOn(
  { tag }: ElementSpan,
  { sheet, table }: ManagedTableFound,
  workbook: WorkbookParts,
): boolean {
  const name = attributeOf(tag, 'name');
  if (name !== null) {
    if (name.toLowerCase() === table.name.toLowerCase()) return true;
    const formula =
      workbook.names.find((one) => one.name.toLowerCase() === name.toLowerCase())?.formula ?? '';
    return formula.includes(table.name) || formula.includes(sheet.name.replaceAll("'", "''"));
  }
  const area = parseCellArea(attributeOf(tag, 'ref') ?? '');
  return attributeOf(tag, 'sheet') === sheet.name && (area === null || overlap(area, table.area));
}
