import { attributeOf, withAttribute } from '../xml/attributes';
import { TextEdits } from '../xml/text-edits';
import {
  changeAttribute,
  changeAttributes,
  changeElements,
  changeTags,
  changeTexts,
} from './change-elements';
import type { RowVisitor } from './row-visitor';
import { visitAnchor } from './visit-anchors';
import { visitAreas, visitHeld, visitLoose } from './visit-areas';
import { visitFormula } from './visit-formula';
import { visitFormats } from './visit-formats';
import { RowsVisit } from './visit-rows';

/** The part of a sheet, with everything in it that mentions rows of this or another one. */
export function visitSheet(text: string, part: string, sheet: string, visitor: RowVisitor): string {
  const edits = new TextEdits(text);
  const { start, end } = new RowsVisit(text, part, sheet, visitor, edits).run();
  // Without rows there is nothing between what stands before and behind.
  const [head, rest] = start < 0 ? ['', text] : [text.slice(0, start), text.slice(end)];
  if (visitor.concerns(sheet)) edits.replace(0, head.length, visitHead(head, sheet, visitor));
  edits.replace(text.length - rest.length, text.length, visitRest(rest, sheet, visitor));
  return edits.apply();
}

/** What is used, shown and chosen on a sheet. */
function visitHead(head: string, sheet: string, visitor: RowVisitor): string {
  const loose = (area: string): string => visitLoose(area, sheet, visitor);
  let top = 0;
  return changeTags(head, 'dimension|sheetView|pane|selection', (tag) => {
    let changed = changeAttribute(tag, 'ref', loose);
    changed = changeAttribute(changed, 'topLeftCell', loose);
    changed = changeAttribute(changed, 'activeCell', loose);
    changed = changeAttribute(changed, 'sqref', loose);
    if (/^<(?:[\w.-]+:)?sheetView\s/.test(tag))
      top = Number(/\d+$/.exec(attributeOf(tag, 'topLeftCell') ?? 'A1')?.[0]) - 1;
    const frozen = attributeOf(tag, 'state')?.startsWith('frozen') === true;
    const rows = Number(attributeOf(tag, 'ySplit') ?? 0);
    if (!frozen || rows === 0) return changed;
    const left = visitor.place(sheet, top + rows) - visitor.place(sheet, top);
    return withAttribute(changed, 'ySplit', String(left));
  });
}

function visitRest(rest: string, sheet: string, visitor: RowVisitor): string {
  const formula = (text: string): string => visitFormula(text, sheet, visitor);
  return changeElements(
    rest,
    'conditionalFormatting|dataValidation',
    (element) => visitFormats(element, sheet, visitor),
    (between) => {
      let text = changeAttributes(between, 'hyperlink', 'location', formula);
      text = changeAttributes(text, 'controlPr|objectPr', 'linkedCell', formula);
      text = changeAttributes(text, 'controlPr|objectPr', 'listFillRange', formula);
      text = changeTags(text, 'dataRef', (tag) => {
        visitor.refuse(attributeOf(tag, 'sheet') ?? sheet);
        return tag;
      });
      text = changeElements(
        text,
        'sparkline',
        (element) => changeTexts(element, 'sqref', (area) => visitHeld(area, sheet, visitor)),
        (others) => changeTexts(others, 'sqref', (list) => visitAreas(list, sheet, visitor).text),
      );
      text = changeTexts(text, 'f|formula', formula);
      return visitor.concerns(sheet) ? visitOwn(text, sheet, visitor) : text;
    },
  );
}

/** What stands beside the rows and counts on their places. */
function visitOwn(rest: string, sheet: string, visitor: RowVisitor): string {
  const areas = (list: string): string => visitAreas(list, sheet, visitor).text;
  const held = (area: string): string => visitHeld(area, sheet, visitor);
  let text = changeAttributes(rest, 'dataValidation|protectedRange|ignoredError', 'sqref', areas);
  text = changeAttributes(text, 'autoFilter|sortState|sortCondition', 'ref', areas);
  text = changeAttributes(text, 'mergeCell|hyperlink', 'ref', held);
  text = changeAttributes(text, 'cellWatch', 'r', held);
  text = changeTags(text, 'selection|pane|scenario|cellSmartTags', (tag) => {
    // Views of single people, scenarios: nobody has them any more.
    visitor.refuse(sheet);
    return tag;
  });
  text = changeElements(text, 'anchor', (element) => visitAnchor(element, sheet, visitor, anchored(element)));
  return changeElements(text, 'rowBreaks', (element) => visitBreaks(element, sheet, visitor));
}

function anchored(element: string): 'twoCell' | 'oneCell' | 'absolute' {
  const yes = (name: string): boolean => new RegExp(`^<[^>]*\\s${name}="(1|true)"`).test(element);
  return yes('sizeWithCells') ? 'twoCell' : yes('moveWithCells') ? 'oneCell' : 'absolute';
}

/** A page break stands above a row; two that come to stand above the same are one. */
function visitBreaks(element: string, sheet: string, visitor: RowVisitor): string {
  const seen = new Set<number>();
  let manual = 0;
  const moved = changeTags(element, 'brk', (tag) => {
    const row = visitor.place(sheet, Number(attributeOf(tag, 'id') ?? 0));
    if (seen.has(row)) return '';
    seen.add(row);
    if (/^(1|true)$/.test(attributeOf(tag, 'man') ?? '')) manual += 1;
    return withAttribute(tag, 'id', String(row));
  });
  return changeTags(moved, 'rowBreaks', (tag) =>
    changeAttribute(
      changeAttribute(tag, 'count', () => String(seen.size)),
      'manualBreakCount',
      () => String(manual),
    ),
  );
}
