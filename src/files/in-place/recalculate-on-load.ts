import { removeContentType } from './package/content-types';
import { removeRelationship } from './package/relationships';
import type { WorkbookPackage } from './package/workbook-package';
import type { WorkbookParts } from './package/workbook-parts';
import { withAttribute } from './xml/attributes';
import { findElements } from './xml/find-elements';
import { rootPrefix } from './xml/root-prefix';

/** What stands before `calcPr` in a workbook (ECMA-376 part 1, 18.2.27), the nearest first. */
const before = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'];

/**
 * Lets the program that opens the workbook calculate everything anew, and takes away the list of formulas in the
 * order of calculation, which would name cells that hold no formula any more.
 */
export function recalculateOnLoad(parts: WorkbookPackage, { path, relationships }: WorkbookParts): void {
  const text = parts.text(path);
  const [calculation] = findElements(text, path, 'calcPr');
  if (calculation) {
    const tag = withAttribute(calculation.tag, 'fullCalcOnLoad', '1');
    parts.setText(path, text.slice(0, calculation.start) + tag + text.slice(calculation.tagEnd));
  } else {
    const elements = findElements(text, path, ...before);
    const at = before.flatMap((name) => elements.find((one) => one.name === name)?.end ?? [])[0];
    const added = `<${rootPrefix(text)}calcPr fullCalcOnLoad="1"/>`;
    if (at !== undefined) parts.setText(path, text.slice(0, at) + added + text.slice(at));
  }
  for (const { id, kind, target } of relationships) {
    if (kind !== 'calcChain') continue;
    removeRelationship(parts, path, id);
    removeContentType(parts, target);
    parts.remove(target);
  }
}
