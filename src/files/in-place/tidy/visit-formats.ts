import { attributeOf } from '../xml/attributes';
import { changeAttributes, changeTexts } from './change-elements';
import type { RowVisitor } from './row-visitor';
import { visitAreas } from './visit-areas';
import { visitRelativeFormula } from './visit-formula';

/** A format by condition or a check of what is typed, with its cells and its formulas, of either kind. */
export function visitFormats(element: string, sheet: string, visitor: RowVisitor): string {
  const attribute = attributeOf(/^<(?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(element)?.[0] ?? '', 'sqref');
  // Newer Excels write the cells behind the formulas.
  const listed = /<(?:[\w.-]+:)?sqref(?:\s[^>]*)?>([^<]*)</.exec(element)?.[1];
  const { text, ...cells } = visitAreas(attribute ?? listed ?? '', sheet, visitor);
  const formula = (one: string): string => visitRelativeFormula(one, sheet, cells, visitor);
  let changed = changeTexts(element, 'f|formula|formula1|formula2', formula);
  changed = changeAttributes(changed, 'cfvo', 'val', formula);
  return attribute !== null
    ? changeAttributes(changed, 'conditionalFormatting|dataValidation', 'sqref', () => text)
    : changeTexts(changed, 'sqref', () => text);
}
