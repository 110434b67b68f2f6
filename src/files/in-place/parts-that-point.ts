import { extendFormulas, extendSheet } from './formula/extend-sheet';
import { extendReferences } from './formula/extend-references';
import { mentionsSheet } from './formula/mentions-sheet';
import type { TableGrowth } from './formula/table-growth';
import { changeNames } from './package/change-names';
import { contentTypes } from './package/content-types';
import type { WorkbookPackage } from './package/workbook-package';
import type { WorkbookParts } from './package/workbook-parts';

/**
 * Lets everything in a workbook that points at all rows of a grown table take in the new ones: charts, names,
 * formulas; the sheets at `done` have done so already.
 */
export function extendPartsThatPoint(
  parts: WorkbookPackage,
  workbook: WorkbookParts,
  growths: readonly TableGrowth[],
  done: ReadonlySet<string>,
): void {
  const sheets = [...new Set(growths.map(({ sheet }) => sheet))];
  for (const { name, path } of workbook.sheets)
    if (path !== null && !done.has(path))
      extendIfMentioned(parts, path, sheets, (text) => extendSheet(text, name, growths));
  for (const [path, type] of contentTypes(parts)) {
    if (!/\.(drawingml\.chart|chartex|table)\+xml$/.test(type) || !parts.has(path)) continue;
    extendIfMentioned(parts, path, sheets, (text) => extendFormulas(text, null, growths));
  }
  changeNames(parts, workbook, (formula, sheet) => extendReferences(formula, sheet, growths));
}

/** A part that mentions none of the sheets is not even made a text. */
function extendIfMentioned(
  parts: WorkbookPackage,
  path: string,
  sheets: readonly string[],
  extend: (text: string) => string,
): void {
  if (mentionsSheet(parts.content(path), sheets)) parts.setText(path, extend(parts.text(path)));
}
