import { TextEdits } from '../xml/text-edits';
import { encodeXml } from '../xml/xml-characters';
import type { WorkbookPackage } from './workbook-package';
import type { WorkbookParts } from './workbook-parts';

/** Puts other formulas in the place of those of the defined names; `sheet` is the one a name is known on, or null. */
export function changeNames(
  parts: WorkbookPackage,
  { path, names, sheets }: WorkbookParts,
  change: (formula: string, sheet: string | null) => string,
): void {
  const text = parts.text(path);
  const edits = new TextEdits(text);
  for (const { formula, sheet, span } of names) {
    const changed = change(formula, sheet === null ? null : (sheets[sheet]?.name ?? null));
    if (changed !== formula) edits.replace(span.tagEnd, span.contentEnd, encodeXml(changed));
  }
  parts.setText(path, edits.apply());
}
