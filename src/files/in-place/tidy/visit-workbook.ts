import { changeNames } from '../package/change-names';
import { contentTypes } from '../package/content-types';
import { relationshipsOf } from '../package/relationships';
import type { WorkbookPackage } from '../package/workbook-package';
import type { WorkbookParts } from '../package/workbook-parts';
import { attributeOf } from '../xml/attributes';
import { changeAttribute, changeAttributes, changeTags, changeTexts } from './change-elements';
import type { RowVisitor } from './row-visitor';
import { visitBoxes, visitComments, visitDrawing } from './visit-anchors';
import { visitAreas, visitHeld } from './visit-areas';
import { visitFormula, visitName } from './visit-formula';
import { visitSheet } from './visit-sheet';
import { visitTable } from './visit-table';

const exclamation = 33;

/** Parts that lean on cells by formulas alone, and the elements and attributes that hold these. */
const pointing = /\.(drawingml\.chart|chartex|drawing|ctrlProps?|controlproperties)\+xml$/i;
const linked = ['fmlaLink', 'fmlaRange', 'fmlaGroup', 'fmlaTxbx', 'textlink'];
const linkedInBoxes = 'FmlaLink|FmlaRange|FmlaGroup|FmlaTxbx|FmlaPict';

/** Visits everything in a workbook that mentions rows of its sheets, and sets what becomes of it. */
export function visitWorkbook(parts: WorkbookPackage, workbook: WorkbookParts, visitor: RowVisitor): void {
  changeNames(parts, workbook, (formula, sheet) => visitName(formula, sheet, visitor));
  for (const { name, path } of workbook.sheets) {
    if (path === null) continue;
    if (visitor.concerns(name) || mentionsCells(parts, path) || parts.text(path).includes('dataRef'))
      parts.setText(path, visitSheet(parts.text(path), path, name, visitor));
    for (const { kind, target } of relationshipsOf(parts, path))
      if (parts.has(target)) visitBeside(parts, target, kind, name, visitor);
  }
  for (const [path, type] of contentTypes(parts)) {
    if (!parts.has(path)) continue;
    if (pointing.test(type)) visitPointing(parts, path, visitor);
    else if (/\.(macrosheet|intlmacrosheet|dialogsheet)\+xml$/.test(type) && mentionsCells(parts, path))
      for (const { name } of workbook.sheets) visitor.refuse(name);
  }
  for (const { kind, target } of workbook.relationships)
    if (kind === 'pivotCacheDefinition' && parts.has(target)) visitPivotSource(parts, target, visitor);
}

/** A part without an exclamation mark refers to no other sheet; it is not even made a text. */
function mentionsCells(parts: WorkbookPackage, path: string): boolean {
  return parts.content(path).includes(exclamation);
}

/** What belongs to a sheet and lies in a part of its own. */
function visitBeside(
  parts: WorkbookPackage,
  path: string,
  kind: string,
  sheet: string,
  visitor: RowVisitor,
): void {
  const set = (visit: (text: string) => string): void => parts.setText(path, visit(parts.text(path)));
  const own = visitor.concerns(sheet);
  if (kind === 'table' && (own || mentionsCells(parts, path)))
    set((text) => visitTable(text, sheet, visitor));
  if (kind === 'vmlDrawing' && mentionsCells(parts, path))
    set((text) => changeTexts(text, linkedInBoxes, (formula) => visitFormula(formula, sheet, visitor)));
  if (!own) return;
  if (kind === 'drawing') set((text) => visitDrawing(text, sheet, visitor));
  else if (kind === 'vmlDrawing') set((text) => visitBoxes(text, sheet, visitor));
  else if (kind === 'comments' || kind === 'threadedComment')
    set((text) => visitComments(text, sheet, visitor));
  else if (kind === 'pivotTable')
    set((text) => changeAttributes(text, 'location', 'ref', (area) => visitHeld(area, sheet, visitor)));
  else if (kind === 'namedSheetView')
    set((text) =>
      changeAttributes(
        text,
        'nsvFilter|sortCondition|richSortCondition',
        'ref',
        (area) => visitAreas(area, sheet, visitor).text,
      ),
    );
  else if (kind === 'tableSingleCells') visitor.refuse(sheet);
}

function visitPointing(parts: WorkbookPackage, path: string, visitor: RowVisitor): void {
  if (!mentionsCells(parts, path)) return;
  const formula = (text: string): string => visitFormula(text, null, visitor);
  let text = changeTexts(parts.text(path), 'f|sqref', formula);
  for (const name of linked) text = changeAttributes(text, '[\\w.-]+', name, formula);
  parts.setText(path, text);
}

function visitPivotSource(parts: WorkbookPackage, path: string, visitor: RowVisitor): void {
  const visit = (tag: string): string => {
    const sheet = attributeOf(tag, 'sheet');
    // With a relationship it is another workbook’s.
    return sheet === null || /\s[\w.-]+:id=/.test(tag)
      ? tag
      : changeAttribute(tag, 'ref', (area) => visitAreas(area, sheet, visitor).text);
  };
  parts.setText(path, changeTags(parts.text(path), 'worksheetSource|rangeSet', visit));
}
