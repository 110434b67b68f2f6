import { attributeOf, withAttribute } from '../xml/attributes';
import { rootPrefix } from '../xml/root-prefix';
import { decodeXml, encodeXml } from '../xml/xml-characters';
import { extendAreas } from './extend-areas';
import { extendReferences } from './extend-references';
import type { TableGrowth } from './table-growth';

/** Elements of a sheet that hold a formula, also those of newer Excels; and those that list areas. */
const formulas =
  /(<(?:[\w.-]+:)?(?:f|formula[12]?|calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?>)([^<]+)(?=<\/)/g;
const listed = /(<(?:[\w.-]+:)?sqref(?:\s[^>]*)?>)([^<]+)(?=<\/)/g;
const areas = /<(?:[\w.-]+:)?(?:conditionalFormatting|dataValidation|protectedRange|ignoredError)\s[^>]*>/g;
const filters = /<(?:[\w.-]+:)?(?:autoFilter|sortState)\s[^>]*>/g;

/** A sheet's text in which what points at tables that have grown takes in the new rows. */
export function extendSheet(text: string, sheet: string, growths: readonly TableGrowth[]): string {
  const rowsEnd = Math.max(0, text.lastIndexOf('sheetData'));
  const [rows, rest] = [text.slice(0, rowsEnd), text.slice(rowsEnd)];
  const newRows = withFormulas(rows, sheet, growths);
  const newRest = extendBehindRows(rest, sheet, growths);
  // Putting a long text together costs as much as all the rest.
  return newRows === rows && newRest === rest ? text : newRows + newRest;
}

/** The same for what stands behind the rows. */
export function extendBehindRows(text: string, sheet: string, growths: readonly TableGrowth[]): string {
  const extended = extendFormulas(text, sheet, growths);
  const own = growths.filter((growth) => growth.sheet === sheet);
  if (own.length === 0) return extended;
  return extended
    .replace(areas, (tag) => extendAttribute(tag, 'sqref', own))
    .replace(filters, (tag) => extendAttribute(tag, 'ref', own))
    .replace(listed, (_, tag: string, content: string) => tag + extendAreas(content, own));
}

/** Most sheets hold no formula, which is seen much faster than each cell is looked at. */
function withFormulas(rows: string, sheet: string, growths: readonly TableGrowth[]): string {
  return rows.includes(`</${rootPrefix(rows)}f`) ? extendFormulas(rows, sheet, growths) : rows;
}

/** The formulas within elements `f` and `formula` of any part. */
export function extendFormulas(text: string, sheet: string | null, growths: readonly TableGrowth[]): string {
  return text.replace(formulas, (whole, tag: string, content: string) => {
    if (tag.endsWith('/>') || !content.includes(':')) return whole;
    const formula = decodeXml(content);
    const extended = extendReferences(formula, sheet, growths);
    return extended === formula ? whole : tag + encodeXml(extended);
  });
}

function extendAttribute(tag: string, name: string, growths: readonly TableGrowth[]): string {
  const value = attributeOf(tag, name);
  const extended = value === null ? null : extendAreas(value, growths);
  return extended === value ? tag : withAttribute(tag, name, extended);
}
