import { parseCellArea } from '../sheet/cell-area';
import { attributeOf } from '../xml/attributes';
import { changeAttributes, changeTexts } from './change-elements';
import type { RowVisitor } from './row-visitor';
import { visitAreas } from './visit-areas';
import { visitFormula, visitRelativeFormula } from './visit-formula';

/** The part of a table on this sheet. */
export function visitTable(text: string, sheet: string, visitor: RowVisitor): string {
  const tag = /<(?:[\w.-]+:)?table\s[^>]*>/.exec(text)?.[0] ?? '';
  const area = parseCellArea(attributeOf(tag, 'ref') ?? '');
  const header = attributeOf(tag, 'headerRowCount') === '0' ? 0 : 1;
  const before = area === null ? [] : [{ top: area.top + header, bottom: area.bottom }];
  const cells = { before, after: visitor.spans(sheet, before) };
  const changed = changeTexts(text, 'calculatedColumnFormula', (formula) =>
    visitRelativeFormula(formula, sheet, cells, visitor),
  );
  const formulas = changeTexts(changed, 'totalsRowFormula', (formula) =>
    visitFormula(formula, sheet, visitor),
  );
  return changeAttributes(
    formulas,
    'table|autoFilter|sortState|sortCondition',
    'ref',
    (list) => visitAreas(list, sheet, visitor).text,
  );
}
