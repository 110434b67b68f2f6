import { normalizeTight } from './normalize-text';

const notApplicable = new Set(['无', '/', '—', '——', '-', '--']);
const toBeSupplied = new Set([
  '待补',
  '待补充',
  '待定',
  '待统计',
  '待确定',
  '待核实',
  '待通知',
  '另行通知',
  '另行统计',
]);
// Asked of every cell: a look at the letters spares most of them the normalising.
const mayNotApply = /[^\p{L}\p{N}]|无/u;
const mayBeSupplied = /[待另]/;
const errorValue =
  /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)$/i;

/** `无`, `/`, `—`: does not apply. In a count column it reads as 0 and the text is kept. */
export function isNotApplicable(text: string): boolean {
  return text.length <= 8 && mayNotApply.test(text) && notApplicable.has(normalizeTight(text));
}

/** `待补`, `待定`, `待统计`, `另行通知`, `（待定）`: to be supplied later. */
export function isToBeSupplied(text: string): boolean {
  if (text.length > 16 || !mayBeSupplied.test(text)) return false;
  return toBeSupplied.has(normalizeTight(text).replace(/^\((.*)\)$|[.。]$/, '$1'));
}

/** A spreadsheet's error value, as its text. */
export function isErrorValue(text: string): boolean {
  return text.length <= 16 && errorValue.test(text.trim());
}
