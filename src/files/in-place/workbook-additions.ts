import { fixedAreaName, quotedSheetName } from '../../sheets/a1';
import type { Area } from '../../sheets/layout';
import { addContentType } from './package/content-types';
import { addRelationship } from './package/relationships';
import type { WorkbookPackage } from './package/workbook-package';
import { workbookParts } from './package/workbook-parts';
import { attributeOf } from './xml/attributes';
import { findElements } from './xml/find-elements';
import { rootPrefix } from './xml/root-prefix';
import { TextEdits } from './xml/text-edits';
import { encodeAttribute, encodeXml } from './xml/xml-characters';

const relationshipsNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** A name to define: `sheet` is the place of the one it belongs to, absent where it is the whole workbook's. */
export interface NameToDefine {
  readonly name: string;
  readonly formula: string;
  readonly sheet?: number;
  readonly hidden?: true;
}

/** Adds a sheet behind the others and gives its part. */
export function addSheet(parts: WorkbookPackage, name: string, content: string): string {
  const workbook = workbookParts(parts).path;
  const path = freePath(parts, 'xl/worksheets/sheet', '.xml');
  parts.setText(path, content);
  addContentType(parts, path, worksheetType);
  const relationship = addRelationship(parts, workbook, 'worksheet', path);
  const text = parts.text(workbook);
  const elements = findElements(text, workbook, 'sheets', 'sheet');
  const ids = elements.map(({ tag }) => Number(attributeOf(tag, 'sheetId') ?? 0));
  const declared = new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${relationshipsNamespace}["']`).exec(text)?.[1];
  const reference =
    declared === undefined
      ? `xmlns:r="${relationshipsNamespace}" r:id="${relationship}"`
      : `${declared}:id="${relationship}"`;
  const at = elements.find((one) => one.name === 'sheets')?.contentEnd ?? text.length;
  const added =
    `<${rootPrefix(text)}sheet name="${encodeAttribute(name)}" ` +
    `sheetId="${Math.max(0, ...ids) + 1}" ${reference}/>`;
  parts.setText(workbook, text.slice(0, at) + added + text.slice(at));
  return path;
}

/** Defines names; one that is there already in the same scope is replaced. */
export function defineNames(parts: WorkbookPackage, names: readonly NameToDefine[]): void {
  const { path, names: known } = workbookParts(parts);
  const text = parts.text(path);
  const prefix = rootPrefix(text);
  const edits = new TextEdits(text);
  for (const { name, sheet, span } of known)
    if (names.some((one) => one.name === name && (one.sheet ?? null) === sheet))
      edits.replace(span.start, span.end, '');
  const written = names.map(
    ({ name, formula, sheet, hidden }) =>
      `<${prefix}definedName name="${name}"${sheet === undefined ? '' : ` localSheetId="${sheet}"`}` +
      `${hidden ? ' hidden="1"' : ''}>${encodeXml(formula)}</${prefix}definedName>`,
  );
  const elements = findElements(text, path, 'definedNames', 'externalReferences', 'functionGroups', 'sheets');
  const list = elements.find((one) => one.name === 'definedNames' && one.contentEnd > one.tagEnd);
  const before = ['externalReferences', 'functionGroups', 'sheets'];
  if (list) edits.insert(list.contentEnd, written.join(''));
  else {
    const at =
      before.flatMap((name) => elements.find((one) => one.name === name)?.end ?? [])[0] ?? text.length;
    edits.insert(at, `<${prefix}definedNames>${written.join('')}</${prefix}definedNames>`);
  }
  parts.setText(path, edits.apply());
}

/** `'附件1'!$A$3:$J$9` */
export function areaFormula(sheet: string, area: Area): string {
  return `${quotedSheetName(sheet)}!${fixedAreaName(area)}`;
}

/** A path with the first number that no part has. */
export function freePath(parts: WorkbookPackage, before: string, after: string): string {
  for (let number = 1; ; number += 1) {
    const path = `${before}${number}${after}`;
    if (!parts.has(path)) return path;
  }
}
